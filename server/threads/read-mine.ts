import { and, eq, sql } from 'drizzle-orm'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'

/** What a thread is to one person: how far he read, how many replies came since, whether he follows it. */
export type Mine = { lastRead: number; unread: number; following: boolean }

const query = prepared<{ personId: string; threadId: number }, { replyCount: number; lastRead: number | null; followed: string | null }[]>(
  ({ db, t: { threads, reads, follows } }) =>
    db
      .select({ replyCount: threads.replyCount, lastRead: reads.lastReadNumber, followed: follows.personId })
      .from(threads)
      .leftJoin(reads, and(eq(reads.threadId, threads.id), eq(reads.personId, sql.placeholder('personId'))))
      .leftJoin(follows, and(eq(follows.threadId, threads.id), eq(follows.personId, sql.placeholder('personId'))))
      .where(eq(threads.id, sql.placeholder('threadId'))),
)

/** The viewer's own marks on a thread; null if there is no such thread. Unread is a subtraction: numbers have no gaps. */
export async function readMine(scope: Scope, args: { personId: string; threadId: number }): Promise<Mine | null> {
  const [row] = await query(scope, args)
  if (!row) return null
  const lastRead = row.lastRead ?? 0
  return { lastRead, unread: row.lastRead === null ? 0 : row.replyCount - lastRead, following: row.followed !== null }
}
