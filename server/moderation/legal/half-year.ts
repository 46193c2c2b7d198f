import { startInJakarta } from '../../kernel/day-in-jakarta.ts'

const DAY_MS = 86_400_000

/** A half-year as authorities count it, from its first moment to the first one after it: milliseconds since 1970, UTC. */
export type HalfYear = { readonly name: string; readonly from: number; readonly to: number }

/** `2026-1` is January to June of 2026 in western Indonesia, `2026-2` the rest of it. Null for what is none. */
export function halfYear(name: string): HalfYear | null {
  const [, year, half] = /^(20\d\d)-([12])$/.exec(name) ?? []
  if (year === undefined || half === undefined) return null
  const start = (halves: number) => startInJakarta(Date.UTC(Number(year), halves * 6) / DAY_MS)
  return { name, from: start(Number(half) - 1), to: start(Number(half)) }
}
