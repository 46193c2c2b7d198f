import type { Stall } from '../../people/schema.ts'
import type { Stance } from '../schema.ts'
import { byStall } from '../score/figures.ts'
import { ENOUGH_OF_A_STALL } from '../score/thresholds.ts'
import type { BeforeAfter, Closing } from './schema.ts'

/** How many of a stall came with one stance and left with another. */
export type Moved = { readonly stall: Stall; readonly openedWith: Stance; readonly closedWith: Stance; readonly many: number }

/** What is shown of how a debate changed its people: of a stall nothing before five of it have answered. */
export const beforeAfter = (moved: readonly Moved[]): Closing['stalls'] =>
  byStall((stall) => {
    const all = sumUp(moved.filter((one) => one.stall === stall))
    const have = Math.min(ENOUGH_OF_A_STALL, all.answered)
    return { have, figures: have < ENOUGH_OF_A_STALL ? null : all }
  })

function sumUp(moved: readonly Moved[]): BeforeAfter {
  const all = { answered: 0, changed: 0, before: { agree: 0, unsure: 0, disagree: 0 }, after: { agree: 0, unsure: 0, disagree: 0 } }
  for (const { openedWith, closedWith, many } of moved) {
    all.answered += many
    if (openedWith !== closedWith) all.changed += many
    all.before[openedWith] += many
    all.after[closedWith] += many
  }
  return all
}
