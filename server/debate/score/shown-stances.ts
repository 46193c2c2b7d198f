import type { Stall } from '../../people/schema.ts'
import { byStall, sumOf, type StallStances, type StanceCounts } from './figures.ts'
import { ENOUGH_OF_A_STALL } from './thresholds.ts'

/** What everybody may see of the stances on a motion. */
export type ShownStances = {
  /** How many of the five people are there that a stall's share takes; never more than five. */
  readonly have: Readonly<Record<Stall, number>>
  /** A stall's stances, or null while they are withheld. */
  readonly figures: Readonly<Record<Stall, StanceCounts | null>>
}

/** The same rule as `shownFigures` for a motion, today or on a day in the past: of a stall nothing before five of it have spoken, and no sum over stalls. */
export const shownStances = (stances: StallStances): ShownStances => ({
  have: byStall((stall) => Math.min(ENOUGH_OF_A_STALL, sumOf(stances[stall]))),
  figures: byStall((stall) => (sumOf(stances[stall]) >= ENOUGH_OF_A_STALL ? stances[stall] : null)),
})
