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

type Row = Omit<ReplyFacts, 'kind' | 'mending'>

const query = prepared<{ threadId: number; number: number }, Row[]>(({ db, t: { replies, threads } }) =>
  db
    .select({
      state: replies.state,
      head: threads.head,
      authorId: replies.authorId,
      threadState: threads.state,
      text: replies.text,
      createdAt: replies.createdAt,
      newest: threads.replyCount,
    })
    .from(replies)
    .innerJoin(threads, eq(threads.id, replies.threadId))
    .where(and(eq(replies.threadId, sql.placeholder('threadId')), eq(replies.number, sql.placeholder('number')))),
)

/** What `can` and the commands want to know of a reply. @throws {Refusal} `not-found` */
export async function replyFacts(scope: Scope, threadId: number, number: number): Promise<ReplyFacts> {
  const [row] = await query(scope, { threadId, number })
  if (!row) throw new Refusal('not-found')
  const mending = row.state === 'hidden' && (await askedToEdit(scope, { threadId, number })) !== null
  return { kind: 'reply', ...row, mending }
}
