import type { Believed } from '../kernel/believe-time.ts'
import { readSite } from './read-site.ts'
import type { Scope } from './scope.ts'

/**
 * How late it is for whatever forgets something for good: never later than the time that is believed (`keepTime`), so that a clock that is
 * wrong for a while loses nothing. Where that was never counted, the clock is taken at its word.
 *
 * @param at what the clock says, milliseconds since 1970, UTC
 */
export async function timeToForget(scope: Scope, at: number): Promise<number> {
  const believed = await readSite(scope, 'believed-time')
  return believed === null ? at : Math.min(at, (JSON.parse(believed) as Believed).time)
}
