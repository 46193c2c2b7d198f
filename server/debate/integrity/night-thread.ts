import { parentPort, workerData } from 'node:worker_threads'
import { openSqliteReaders } from '../../store/sqlite.ts'
import type { Look } from './look-at-thread.ts'
import { lookAtThread } from './look-at-thread.ts'
import { readUnlooked } from './read-unlooked.ts'
import { sayAndWait } from './say-and-wait.ts'
import { wrongFigures } from './wrong-figures.ts'

/** What the main thread hands to the one that looks. */
export type NightData = { readonly database: string; readonly now: number }
/** What it is told, one after the other; it answers each with `next`. */
export type NightWord =
  | { readonly kind: 'look'; readonly threadId: number; readonly tally: number; readonly look: Look }
  | { readonly kind: 'flaws'; readonly flaws: readonly string[] }

const { database, now } = workerData as NightData
const port = parentPort!
const readers = openSqliteReaders(database)

for (let after = 0, more = true; more;) {
  const page = await readUnlooked(readers.read, after, now)
  for (const { id, tally } of page)
    await sayAndWait(port, { kind: 'look', threadId: id, tally, look: await lookAtThread(readers.read, id) } satisfies NightWord)
  more = page.length > 0
  after = page.at(-1)?.id ?? after
}
const flaws = await readers.snapshot(wrongFigures)
await sayAndWait(port, { kind: 'flaws', flaws: flaws.map(({ where, what }) => `${where} ${what}`) } satisfies NightWord)
await readers.close()
port.close()
