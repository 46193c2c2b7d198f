import { and, eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'

const MOST_COUNTED = 100

const query = prepared<{ threadId: number; number: number }, { number: number }[]>(({ db, t: { replies } }) =>
  db
    .select({ number: replies.number })
    .from(replies)
    .where(and(eq(replies.threadId, sql.placeholder('threadId')), eq(replies.quoteNumber, sql.placeholder('number'))))
    .limit(MOST_COUNTED),
)

/** How many replies quote a post, up to 100: so many lose their quote when it is hidden. */
export const countQuotes = async (scope: Scope, post: { threadId: number; number: number }): Promise<number> =>
  (await query(scope, post)).length
