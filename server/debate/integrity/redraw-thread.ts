import { parentPort, workerData } from 'node:worker_threads'
import { openSqliteReaders } from '../../store/sqlite.ts'
import { readHead } from '../../threads/read-head.ts'
import { type Drawing, drawOpinions } from './draw-opinions.ts'
import { sayAndWait } from './say-and-wait.ts'

/** What the main thread hands to the one that draws. */
export type RedrawData = { readonly database: string; readonly threadIds: readonly number[] }
/** What it is told of each debate, one after the other; it answers each with `next`. */
export type DrawnWord = Drawing & { readonly threadId: number; readonly tally: number }

/** After that no further map is begun: there are others to serve, and the next round is soon. */
const ROUND_MS = 20_000

const { database, threadIds } = workerData as RedrawData
const readers = openSqliteReaders(database)
const began = performance.now()
for (const threadId of threadIds) {
  if (performance.now() - began > ROUND_MS) break
  // Before the votes: what comes meanwhile is drawn again, and nothing is missed.
  const head = await readHead(readers.read, { id: threadId })
  if (!head) continue
  const { doubted: _, ...drawing } = await drawOpinions(readers.read, threadId)
  await sayAndWait(parentPort!, { threadId, tally: head.tally, ...drawing } satisfies DrawnWord)
}
await readers.close()
parentPort!.close()
