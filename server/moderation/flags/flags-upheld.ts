import { isAgainst, type Action } from '../decisions/actions.ts'
import type { DecisionReason } from '../decisions/decision-reasons.ts'

type Decided = { readonly action: Action; readonly reason: DecisionReason; readonly sanctions: boolean }

/** What a decision says of the flags of its case: that they were right (also when the author mended what they meant), were not, or nothing new (null). */
export function flagsUpheld({ action, reason, sanctions }: Decided): boolean | null {
  if (action === 'uphold' || action === 'withhold' || action === 'lift') return null
  return isAgainst(action) || sanctions || reason === 'mended'
}
