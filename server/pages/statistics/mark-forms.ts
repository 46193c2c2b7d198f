import { addEventMark } from '../../debate/marks/add-event-mark.ts'
import { removeEventMark } from '../../debate/marks/remove-event-mark.ts'
import { timeOfLocal } from '../../kernel/local-time.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { readHead } from '../../threads/read-head.ts'
import type { Ask, Form } from '../page.ts'
import { runForm } from '../run-form.ts'
import { parseThread } from '../thread/thread-place.ts'
import type { Range } from './range.ts'
import { type Done, statisticsAddress } from './statistics-address.ts'

type Needs = { readonly run: Run; readonly readers: Readers }
type Params = { thread: string }
type Query = { range?: Range }

/** What moderators do beside the drawing of a balance: marking what happened outside, and taking a mark off. */
export function markForms({ run, readers }: Needs): Readonly<Record<string, Form<Params, Query>>> {
  const backTo = async ({ params, query, locale }: Ask<Params, Query>, done: Done) => {
    const { id } = parseThread(params.thread)
    const slug = (await readHead(readers.read, { id }))?.slug ?? ''
    return statisticsAddress(locale, { id, slug }, { range: query.range ?? 'all' }, done)
  }
  return {
    async mark(fields, ask) {
      const { id: threadId } = parseThread(ask.params.thread)
      const { nameId = '', nameEn = '', day = '' } = fields
      // At noon, so that it is the same day for readers elsewhere. No day at all is said by the shape, beside what else is wrong.
      const at = timeOfLocal(`${day}T12:00`, 'Asia/Jakarta')
      const when = at === null ? {} : { at }
      const where = fields['where'] === 'all' ? {} : { threadId }
      await runForm(run, addEventMark, ask, fields, { ...when, ...where, name: { id: nameId, en: nameEn } })
      return backTo(ask, 'marked')
    },
    async unmark(fields, ask) {
      // Somebody else may have been quicker: it is off all the same.
      await runForm(run, removeEventMark, ask, fields, { id: fields['mark'] ?? '' }).catch(goneAlready)
      return backTo(ask, 'unmarked')
    },
  }
}

function goneAlready(error: unknown): void {
  if (!(error instanceof Refusal) || error.code !== 'not-found') throw error
}
