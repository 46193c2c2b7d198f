import type { StallStances } from './figures.ts'
import { ENOUGH_OF_A_STALL } from './thresholds.ts'

/** The stall that has hardly spoken on the motion while the other has; null where both have, or neither. */
export function missingStall({ online, offline }: StallStances): 'online' | 'offline' | null {
  const spoken = [online, offline].map(({ agree, unsure, disagree }) => agree + unsure + disagree >= ENOUGH_OF_A_STALL)
  if (spoken[0] === spoken[1]) return null
  return spoken[0] ? 'offline' : 'online'
}
