import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { Action } from './actions.ts'

/** What everybody may know of the decision that a post is not shown by: what was done, by which rule, when. */
export type PublicDecision = { readonly action: Action; readonly rule: number | null; readonly at: number }

const query = prepared<{ threadId: number; number: number }, PublicDecision[]>(({ db, t: { decisions } }) =>
  db
    .select({ action: decisions.action, rule: decisions.rule, at: decisions.at })
    .from(decisions)
    .where(
      and(
        eq(decisions.threadId, sql.placeholder('threadId')),
        eq(decisions.number, sql.placeholder('number')),
        eq(decisions.state, 'standing'),
        inArray(decisions.action, ['hide', 'remove', 'ask-edit']),
      ),
    )
    .orderBy(desc(decisions.at), desc(decisions.id))
    .limit(1),
)

/** The latest standing decision against a post (0 is the opening), or null; ask it for hidden and removed posts only, each by its key. */
export async function readDecision(scope: Scope, args: { threadId: number; number: number }): Promise<PublicDecision | null> {
  const [decision] = await query(scope, args)
  return decision ?? null
}
