import { and, eq, sql } from 'drizzle-orm'
import { Refusal } from '../kernel/refusal.ts'
import type { Thing } from '../people/can.ts'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import { askedToEdit } from '../threads/asked-to-edit.ts'

export type ReplyFacts = Extract<Thing, { kind: 'reply' }> & {
  readonly text: string
  readonly mending: boolean
  readonly createdAt: number
  /** Newest `seq` of its thread's log. */
  readonly head: number
  /** Number of the newest reply of its thread. */
  readonly newest: number
}

const $ = sql.placeholder

/** Two queries of one table each, one after the other: joined they take SQLite five times as long, and every vote asks this. */
const ofReply = prepared<{ threadId: number; number: number }, Pick<ReplyFacts, 'state' | 'authorId' | 'text' | 'createdAt'>[]>(
  ({ db, t: { replies: r } }) =>
    db
      .select({ state: r.state, authorId: r.authorId, text: r.text, createdAt: r.createdAt })
      .from(r)
      .where(and(eq(r.threadId, $('threadId')), eq(r.number, $('number')))),
)
const ofThread = prepared<{ threadId: number }, Pick<ReplyFacts, 'threadState' | 'head' | 'newest'>[]>(({ db, t: { threads } }) =>
  db
    .select({ threadState: threads.state, head: threads.head, newest: threads.replyCount })
    .from(threads)
    .where(eq(threads.id, $('threadId'))),
)

/** What `can` and the commands want to know of a reply. @throws {Refusal} `not-found` */
export async function replyFacts(scope: Scope, threadId: number, number: number): Promise<ReplyFacts> {
  const [reply] = await ofReply(scope, { threadId, number })
  const [thread] = await ofThread(scope, { threadId })
  if (!reply || !thread) throw new Refusal('not-found')
  const mending = reply.state === 'hidden' && (await askedToEdit(scope, { threadId, number })) !== null
  return { kind: 'reply', ...reply, ...thread, mending }
}
