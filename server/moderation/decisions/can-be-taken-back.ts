import { eq } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import { hasMeasures } from '../measures/take-measures.ts'
import { isAgainst, type Action } from './actions.ts'

/**
 * Whether there is something about a standing decision to take back: it goes against the post, gave its author a strike (also one that
 * left the post as it was, with no more than a warning), or has measures that stand or wait for a second moderator.
 */
export const canBeTakenBack = async (scope: Scope, { id, action }: { readonly id: string; readonly action: Action }): Promise<boolean> =>
  isAgainst(action) || (await gaveStrike(scope, id)) || (await hasMeasures(scope, id))

async function gaveStrike({ db, t: { strikes } }: Scope, decisionId: string): Promise<boolean> {
  const [strike] = await db.select({ id: strikes.decisionId }).from(strikes).where(eq(strikes.decisionId, decisionId))
  return strike !== undefined
}
