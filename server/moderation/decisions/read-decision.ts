import { and, desc, eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { Action } from './actions.ts'

/** What everybody may know of the latest decision on a post: what was done, by which rule, when. */
export type PublicDecision = { readonly action: Action; readonly rule: number | null; readonly at: number }

const query = prepared<{ threadId: number; number: number }, PublicDecision[]>(({ db, t: { decisions } }) =>
  db
    .select({ action: decisions.action, rule: decisions.rule, at: decisions.at })
    .from(decisions)
    .where(and(eq(decisions.threadId, sql.placeholder('threadId')), eq(decisions.number, sql.placeholder('number'))))
    .orderBy(desc(decisions.at), desc(decisions.id))
    .limit(1),
)

/** The latest decision on a post (0 is the opening), or null; ask it for hidden posts only, each by its key. */
export async function readDecision(scope: Scope, args: { threadId: number; number: number }): Promise<PublicDecision | null> {
  const [decision] = await query(scope, args)
  return decision ?? null
}
