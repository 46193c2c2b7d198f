import type { Scope } from '../scope.ts'
import type { Flaw } from './flaw.ts'
import { orphans } from './orphans.ts'
import { unforgotten } from './unforgotten.ts'
import { wrongCounters } from './wrong-counters.ts'
import { wrongThreads } from './wrong-threads.ts'

/**
 * Checks what must always hold: replies numbered 1, 2, 3 … and counted right, each log without a gap, its head right and every
 * reply told in it, all other counters as a recount finds them, no row that belongs to something that is not there,
 * and no words left of what was removed for good.
 *
 * @returns the flaws found, none if all is well
 */
export async function verify(scope: Scope): Promise<Flaw[]> {
  return [...(await wrongThreads(scope)), ...(await wrongCounters(scope)), ...(await orphans(scope)), ...(await unforgotten(scope))]
}
