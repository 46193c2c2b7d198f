/**
 * Parts of a whole as whole percents that add up to 100: each is rounded down, and what is left goes to those that lost most.
 *
 * @returns as many numbers as parts; all 0 where there is no whole
 */
export function percents(parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  if (whole === 0) return parts.map(() => 0)
  const exact = parts.map((part) => (part * 100) / whole)
  const shown = exact.map(Math.floor)
  const left = 100 - shown.reduce((sum, part) => sum + part, 0)
  const losers = exact.map((part, index) => ({ index, lost: part % 1 })).toSorted((a, b) => b.lost - a.lost)
  for (const { index } of losers.slice(0, left)) shown[index]!++
  return shown
}
