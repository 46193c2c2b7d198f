import { and, eq, inArray, sql } from 'drizzle-orm'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'

const query = prepared<{ threadId: number; number: number }, { caseId: number }[]>(({ db, t: { cases, decisions } }) =>
  db
    .select({ caseId: cases.id })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(
      and(
        eq(decisions.threadId, sql.placeholder('threadId')),
        eq(decisions.number, sql.placeholder('number')),
        eq(decisions.action, 'ask-edit'),
        eq(decisions.state, 'standing'),
        inArray(cases.state, ['decided', 'open']),
      ),
    )
    .limit(1),
)

/**
 * The case in which the author of a hidden post was asked to mend it, as long as he may: until an appeal is heard, or none can come
 * any more. Null if he was not asked.
 */
export async function askedToEdit(scope: Scope, post: { threadId: number; number: number }): Promise<number | null> {
  const [found] = await query(scope, post)
  return found?.caseId ?? null
}
