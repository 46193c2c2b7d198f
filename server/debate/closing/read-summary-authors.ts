import { eq, sql } from 'drizzle-orm'
import type { Stall } from '../../people/schema.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'

/** Who sums a debate up for a stall, and whether he has written yet. */
export type SummaryAuthor = { readonly stall: Stall; readonly name: string; readonly text: string }

const query = prepared<{ threadId: number }, SummaryAuthor[]>(({ db, t: { summaries: s, people } }) =>
  db
    .select({ stall: s.stall, name: people.name, text: s.text })
    .from(s)
    .innerJoin(people, eq(people.id, s.authorId))
    .where(eq(s.threadId, sql.placeholder('threadId'))),
)

/** Who sums a debate up, one a stall at most; also who was chosen and has not written. */
export const readSummaryAuthors = (scope: Scope, threadId: number): Promise<readonly SummaryAuthor[]> => query(scope, { threadId })
