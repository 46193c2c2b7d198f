import { and, eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'

type Args = { personId: string; threadId: number }

const opened = prepared<Args, { id: number }[]>(({ db, t: { threads } }) =>
  db
    .select({ id: threads.id })
    .from(threads)
    .where(and(eq(threads.id, sql.placeholder('threadId')), eq(threads.authorId, sql.placeholder('personId')))),
)

const replied = prepared<Args, { number: number }[]>(({ db, t: { replies } }) =>
  db
    .select({ number: replies.number })
    .from(replies)
    .where(and(eq(replies.authorId, sql.placeholder('personId')), eq(replies.threadId, sql.placeholder('threadId'))))
    .limit(1),
)

/** Whether a person wrote in a debate: who is party to it does not judge it. */
export async function hasPostedIn(scope: Scope, args: Args): Promise<boolean> {
  return (await opened(scope, args)).length > 0 || (await replied(scope, args)).length > 0
}
