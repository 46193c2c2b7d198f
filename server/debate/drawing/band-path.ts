/** How one stall's bands lie in the drawing: x of each point, y of their inner edge, and which way they grow (a unit is a percent). */
export type Lie = { readonly xs: readonly number[]; readonly base: number; readonly up: 1 | -1 }

/** Half the width of what is shown at a single point. */
const ALONE = 3

/**
 * The area between a stall's inner edge and a share, as one path with a piece for each run of points that are shown.
 *
 * @param shares whole percents, null where nothing is shown
 */
export function bandPath(shares: readonly (number | null)[], { xs, base, up }: Lie): string {
  let path = ''
  for (let start = 0; start < shares.length; start++) {
    if (shares[start] === null) continue
    let end = start
    while (end + 1 < shares.length && shares[end + 1] !== null) end++
    const y = (index: number) => base - up * shares[index]!
    const [left, right] = start === end ? [xs[start]! - ALONE, xs[start]! + ALONE] : [xs[start]!, xs[end]!]
    const line =
      start === end ? [`${left} ${y(start)}`, `${right} ${y(start)}`] : xs.slice(start, end + 1).map((x, n) => `${x} ${y(start + n)}`)
    path += `M${left} ${base}L${line.join(' ')}V${base}z`
    start = end
  }
  return path
}
