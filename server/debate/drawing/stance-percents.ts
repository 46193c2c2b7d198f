import type { StanceCounts } from '../score/figures.ts'
import { percents } from './percents.ts'

/** What the people of one stall think of a motion, in whole percents that add up to 100. */
export function stancePercents({ agree, unsure, disagree }: StanceCounts): StanceCounts {
  const [a = 0, u = 0, d = 0] = percents([agree, unsure, disagree])
  return { agree: a, unsure: u, disagree: d }
}
