import type { Scope } from '../../store/scope.ts'

const DAY_MS = 86_400_000
/** A strike is forgotten after so long. */
const STRIKE_MS = 90 * DAY_MS

/** Gives the author of a post a strike for a decision. @param at milliseconds since 1970, UTC */
export async function giveStrike(
  { db, t: { strikes } }: Scope,
  { decisionId, personId }: { readonly decisionId: string; readonly personId: string },
  at: number,
): Promise<void> {
  await db.insert(strikes).values({ decisionId, personId, at, expiresAt: at + STRIKE_MS })
}
