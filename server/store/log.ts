import { eq, sql } from 'drizzle-orm'
import type { Small } from './commands.ts'
import { countUp } from './count-up.ts'
import { prepared } from './prepared.ts'
import type { Scope } from './scope.ts'

/** Thread id under which the moderators' queue keeps its log. */
export const QUEUE_TOPIC = 0

const raiseThreadHead = prepared<{ thread: number }, { head: number }[]>(({ db, t }) =>
  db
    .update(t.threads)
    .set({ head: sql`${t.threads.head} + 1` })
    .where(eq(t.threads.id, sql.placeholder('thread')))
    .returning({ head: t.threads.head }),
)

const insertEvent = prepared<{ threadId: number; seq: number; kind: string; ref: number; small: Small | null; at: number }, unknown>(
  ({ db, t }) =>
    db.insert(t.events).values({
      threadId: sql.placeholder('threadId'),
      seq: sql.placeholder('seq'),
      kind: sql.placeholder('kind'),
      ref: sql.placeholder('ref'),
      small: sql.placeholder('small'),
      at: sql.placeholder('at'),
    }),
)

/**
 * Appends one event to a thread's log. Its `seq` comes from an update of the row that counts it, which holds that row until
 * the commit: followers can never see a later event before an earlier one, and a rolled-back event leaves no hole.
 *
 * @returns the event's `seq`, 1 for the first
 */
export async function appendEvent(
  tx: Scope,
  threadId: number,
  kind: string,
  ref: number,
  small: Small | null,
  at: number,
): Promise<number> {
  const seq = threadId === QUEUE_TOPIC ? await countUp(tx, 'queue-head') : (await raiseThreadHead(tx, { thread: threadId }))[0]?.head
  if (seq === undefined) throw new Error(`no thread ${threadId} to tell of "${kind}"`)
  await insertEvent(tx, { threadId, seq, kind, ref, small, at })
  return seq
}
