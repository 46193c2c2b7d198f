import type { Stall } from '../../people/schema.ts'
import { isAcross } from './is-across.ts'
import type { NoCredit } from './schema.ts'

/** Within this time two people who change each other's mind credit nobody: it may be a favour returned. */
export const RECIPROCAL_MS = 30 * 24 * 60 * 60 * 1000

/**
 * Why a changed mind counts for nobody, or null if it counts for the author of the reply. Of two people who changed each other's mind
 * neither is credited.
 */
export function noCredit(mind: { readonly stall: Stall; readonly authorStall: Stall; readonly reciprocal: boolean }): NoCredit | null {
  if (!isAcross(mind.stall, mind.authorStall)) return 'same-stall'
  return mind.reciprocal ? 'reciprocal' : null
}
