/** What becomes of an order. */
export const ORDER_OUTCOMES = ['complied', 'refused', 'lifted'] as const
export type OrderOutcome = (typeof ORDER_OUTCOMES)[number]

/** Why an order is not carried out. The sentences stand in locales/…/legal.json; the public log has the code. */
export const ORDER_REFUSALS = ['not-competent', 'no-basis', 'unclear', 'unsigned', 'gone', 'other'] as const
export type OrderRefusal = (typeof ORDER_REFUSALS)[number]

/** What may follow on what: an open order is carried out or refused; what was carried out can be lifted; the rest is over. */
export const answersAfter = (outcome: OrderOutcome | null): readonly OrderOutcome[] =>
  outcome === null ? ['complied', 'refused'] : outcome === 'complied' ? ['lifted'] : []
