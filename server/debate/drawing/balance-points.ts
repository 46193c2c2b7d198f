import type { Stall } from '../../people/schema.ts'
import { byStall, NO_STANCES, type RequiredStall, type StallStances, type StanceCounts } from '../score/figures.ts'
import { shownStances } from '../score/shown-stances.ts'

/** How the stances of one stall stood at the end of a day (whole days since 1970 in Jakarta) on which they moved. */
export type BalanceDay = StanceCounts & { readonly day: number; readonly stall: Stall }

/** How a motion stood at the end of a day; a stall's stances are null where too few had spoken. */
export type BalancePoint = { readonly day: number; readonly shown: Readonly<Record<RequiredStall, StanceCounts | null>> }

/** So many points are drawn at most: more would stand closer together than a phone shows, and weigh more than 3 kB with their table. */
const MOST_POINTS = 36

/**
 * How a motion stood from one day to another, as points at even distances of which the last is the last day. A stall on whose stances
 * nothing moved on a day stands as before.
 *
 * @param days in the order of days; the last of each stall before `from` belongs to them
 */
export function balancePoints(days: readonly BalanceDay[], from: number, to: number): BalancePoint[] {
  const step = Math.max(1, Math.ceil((to - from + 1) / MOST_POINTS))
  const wanted: number[] = []
  for (let day = to; day >= from; day -= step) wanted.unshift(day)

  let next = 0
  let stances: StallStances = NO_STANCES
  return wanted.map((day) => {
    for (; next < days.length && days[next]!.day <= day; next++) {
      const moved = days[next]!
      stances = byStall((stall) => (stall === moved.stall ? moved : stances[stall]))
    }
    const { figures } = shownStances(stances)
    return { day, shown: { online: figures.online, offline: figures.offline } }
  })
}
