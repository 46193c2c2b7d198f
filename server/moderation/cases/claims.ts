const MINUTE_MS = 60_000
/** A claim frees itself so long after its holder last did something to the case. */
export const CLAIM_MS = 15 * MINUTE_MS
/** A claim that was renewed less than this ago is not renewed again: nobody would see the difference. */
const RENEW_AFTER_MS = MINUTE_MS

/** Who holds a case, as its row says; all times are milliseconds since 1970, UTC. */
export type Held = { readonly claimedById: string | null; readonly claimedUntil: number | null }

/** Who holds a case at this time, or null: a claim that ran out is none. */
export const holderOf = ({ claimedById, claimedUntil }: Held, at: number): string | null =>
  claimedById !== null && claimedUntil !== null && claimedUntil > at ? claimedById : null

/** Whether a claim by this person would change anything: he does not hold the case yet, or his time is worth renewing. */
export const isWorthClaiming = (held: Held, personId: string, at: number): boolean =>
  holderOf(held, at) !== personId || held.claimedUntil! < at + CLAIM_MS - RENEW_AFTER_MS
