import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { NO_VOTES } from '../../server/debate/votes/no-votes.ts'
import { ThreadId } from '../../server/kernel/shapes.ts'
import type { ReadFigures } from '../../server/live/topic-figures.ts'
import { command } from '../../server/people/command.ts'
import { ReplyNumber } from '../../server/replies/schema.ts'
import { readHeads } from '../../server/store/read-log.ts'
import type { Scope } from '../../server/store/scope.ts'

/** Rows in one frame. */
export const MOST_ROWS = 3

/** Gives each of these replies one more agreeing voter and the next version of the thread's figures, as a tally does. */
export const changeFigures = command(
  'test.tally',
  Type.Object({ threadId: ThreadId, numbers: Type.Array(ReplyNumber) }),
  async ({ db, t: { threads, replyFigures } }, { threadId, numbers }, { signal }) => {
    let version = 0
    for (const number of numbers) {
      const [row] = await db
        .update(threads)
        .set({ tally: sql`${threads.tally} + 1` })
        .where(eq(threads.id, threadId))
        .returning({ tally: threads.tally })
      version = row!.tally
      await db
        .insert(replyFigures)
        .values({ ...NO_VOTES, threadId, number, onlineAgree: 1, version })
        .onConflictDoUpdate({
          target: [replyFigures.threadId, replyFigures.number],
          set: { onlineAgree: sql`${replyFigures.onlineAgree} + 1`, version },
        })
    }
    signal({ kind: 'tally', topic: threadId, version })
    return version
  },
)

/** Tells of each changed reply its number and how many agree. The head is read first: what the rows know more than it is told again. */
export const readChanged =
  (scope: Scope): ReadFigures =>
  async (topic, after, locale, as) => {
    const { replyFigures: f } = scope.t
    const [head] = await readHeads(scope, [topic])
    const rows = await scope.db
      .select({ number: f.number, agree: f.onlineAgree, version: f.version })
      .from(f)
      .where(and(eq(f.threadId, topic), gt(f.version, after)))
      .orderBy(asc(f.version))
      .limit(MOST_ROWS)
    const replies = rows.map(({ number, agree }) => (as === 'json' ? { number, agree } : [number, `<b lang="${locale}">${agree}</b>`]))
    return { d: { replies }, version: rows.length < MOST_ROWS ? head!.tally : rows.at(-1)!.version }
  }
