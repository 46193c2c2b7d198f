import { and, desc, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import type { Post } from '../cases/read-post.ts'
import { stateAfter } from '../decisions/set-post-state.ts'

/**
 * How a post stands when one order about it is lifted: withheld still if another one stands, else as moderators would have it. A
 * post that they removed does not come back by this.
 */
export async function stateWithoutOrder(
  { db, t: { cases, decisions, legalOrders } }: Scope,
  { threadId, number }: Pick<Post, 'threadId' | 'number'>,
  liftedCaseId: number,
): Promise<Post['state']> {
  const ofPost = and(eq(cases.threadId, threadId), eq(cases.number, number))
  const [other] = await db
    .select({ id: cases.id })
    .from(cases)
    .innerJoin(legalOrders, eq(legalOrders.caseId, cases.id))
    .where(and(ofPost, ne(cases.id, liftedCaseId), eq(legalOrders.outcome, 'complied')))
    .limit(1)
  if (other) return 'legal'
  const [provisional] = await db
    .select({ id: cases.id })
    .from(cases)
    .where(and(ofPost, eq(cases.kind, 'flags'), eq(cases.state, 'open'), isNotNull(cases.hiddenAt)))
    .limit(1)
  if (provisional) return 'hidden'
  const [standing] = await db
    .select({ action: decisions.action })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(
      and(
        ofPost,
        eq(cases.kind, 'flags'),
        eq(decisions.state, 'standing'),
        inArray(decisions.action, ['keep', 'hide', 'remove', 'ask-edit', 'restore']),
      ),
    )
    .orderBy(desc(decisions.at), desc(decisions.id))
    .limit(1)
  return standing ? stateAfter(standing.action, 'shown') : 'shown'
}
