import type { Stall } from '../../people/schema.ts'

/** What is seen of a flag when a rush is looked for; times in milliseconds. */
export type TimedFlag = { readonly at: number; readonly stall: Stall | null; readonly accountAge: number }

/** Flags that may have been agreed upon: a warning to the moderator, never a verdict. */
export type FlagBurst = {
  /** The most flags within ten minutes. */
  readonly atOnce: number
  /** Flags from accounts of their first week. */
  readonly young: number
  /** The stall of all flags, if there is one and they are several. */
  readonly oneStall: Stall | null
}

const MINUTE_MS = 60_000
const WINDOW_MS = 10 * MINUTE_MS
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS
const MANY_AT_ONCE = 3
const YOUNG_SHARE = 0.6

/** Looks whether flags came in a rush (three within ten minutes) or mostly from young accounts (more than three fifths of three or more). Null if neither. */
export function findBurst(flags: readonly TimedFlag[]): FlagBurst | null {
  const times = flags.map(({ at }) => at).toSorted((a, b) => a - b)
  let atOnce = 0
  for (let first = 0, last = 0; last < times.length; last++) {
    while (times[last]! - times[first]! > WINDOW_MS) first++
    atOnce = Math.max(atOnce, last - first + 1)
  }
  const young = flags.filter(({ accountAge }) => accountAge < WEEK_MS).length
  const mostlyYoung = flags.length >= MANY_AT_ONCE && young > YOUNG_SHARE * flags.length
  if (atOnce < MANY_AT_ONCE && !mostlyYoung) return null
  const [one, ...others] = new Set(flags.map(({ stall }) => stall))
  return { atOnce, young, oneStall: others.length === 0 ? one! : null }
}
