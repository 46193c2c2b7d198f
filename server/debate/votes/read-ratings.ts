import { eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { Rating } from '../schema.ts'

const query = prepared<{ threadId: number }, { rating: Rating; many: number }[]>(({ db, t: { ratingFigures: f } }) =>
  db
    .select({ rating: f.rating, many: f.many })
    .from(f)
    .where(eq(f.threadId, sql.placeholder('threadId'))),
)

/** How many readers gave an opening each rating, in the order in which they are shown. */
export async function readRatings(scope: Scope, threadId: number): Promise<readonly { rating: Rating; many: number }[]> {
  const rows = await query(scope, { threadId })
  return Rating.enum.map((rating) => ({ rating, many: rows.find((row) => row.rating === rating)?.many ?? 0 }))
}
