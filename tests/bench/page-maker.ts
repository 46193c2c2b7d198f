import { wordsFor } from '../../server/kernel/words.ts'
import { readAssets } from '../../server/page/assets.ts'
import { blankForm } from '../../server/page/form.ts'
import { pathsFor } from '../../server/page/paths.ts'
import { shell, type PageView } from '../../server/page/shell.ts'
import type { Ask } from '../../server/pages/page.ts'
import { threadPage } from '../../server/pages/thread/thread.ts'
import { openSqliteReaders } from '../../server/store/sqlite.ts'

/**
 * The threads of a database as a running server makes their pages for a signed-out reader: from the rows, the whole document, with
 * whatever of it was made before.
 */
export function pageMaker(database: string) {
  const readers = openSqliteReaders(database)
  const refuse = () => Promise.reject(new Error('a bench writes nothing'))
  const page = threadPage({
    run: refuse,
    readers,
    clock: () => 0,
    newKey: () => '',
    origin: 'http://127.0.0.1',
    networkOf: refuse,
    threadVersion: () => 0,
  })
  const words = wordsFor('id')
  const common = { locale: 'id', words, to: pathsFor('id'), viewer: null, form: () => blankForm() }
  const frame = { words, viewer: null, assets: readAssets(new URL('../../client/dist/', import.meta.url)), origin: '', epoch: '' }
  return {
    readers,
    /** @returns the document, as text */
    async make(thread: string, query: { hal?: number } = {}): Promise<string> {
      const view = await page.view({ ...common, params: { thread }, query } as unknown as Ask)
      return shell(frame, view as PageView).toString()
    },
  }
}
