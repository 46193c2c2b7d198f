import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import { ACTIONS, isAgainst } from './actions.ts'

const AGAINST = ACTIONS.filter(isAgainst)

type Held = { readonly threadId: number; readonly number: number; readonly decisionId: string }

/** Whether another decision than this one stands against the post: taking one of two back does not show what the other hides. */
export async function isHeldByAnother({ db, t: { decisions } }: Scope, { threadId, number, decisionId }: Held): Promise<boolean> {
  const [another] = await db
    .select({ id: decisions.id })
    .from(decisions)
    .where(
      and(
        eq(decisions.threadId, threadId),
        eq(decisions.number, number),
        ne(decisions.id, decisionId),
        eq(decisions.state, 'standing'),
        inArray(decisions.action, AGAINST),
      ),
    )
    .limit(1)
  return another !== undefined
}
