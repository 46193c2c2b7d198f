import { eq, sql } from 'drizzle-orm'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'

const query = prepared<{ personId: string }, { unread: number }[]>(({ db, t: { noticeBoxes } }) =>
  db
    .select({ unread: sql<number>`${noticeBoxes.lastNumber} - ${noticeBoxes.readNumber}`.mapWith(Number) })
    .from(noticeBoxes)
    .where(eq(noticeBoxes.personId, sql.placeholder('personId'))),
)

/** How many notices a person has not read: one row by its key. */
export async function countUnread(scope: Scope, { personId }: { personId: string }): Promise<number> {
  const [box] = await query(scope, { personId })
  return box?.unread ?? 0
}
