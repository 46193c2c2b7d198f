import type { Point } from './place-in-plane.ts'

/**
 * How well groups are apart (Rousseeuw 1987): for each point (b - a) / max(a, b), where a is its mean distance to the others of its own
 * group and b that to the nearest other group; 0 for who is alone in his group. The mean of all, -1 to 1.
 */
export function silhouette(points: readonly Point[], groupOf: readonly number[], groups: number): number {
  const sizes = new Float64Array(groups)
  for (const group of groupOf) sizes[group]! += 1
  const sums = new Float64Array(groups)
  let all = 0
  points.forEach(([x, y], one) => {
    const own = groupOf[one]!
    sums.fill(0)
    points.forEach(([a, b], other) => (sums[groupOf[other]!]! += Math.sqrt((x - a) ** 2 + (y - b) ** 2)))
    if (sizes[own]! < 2) return
    const inside = sums[own]! / (sizes[own]! - 1)
    let outside = Infinity
    sums.forEach((sum, group) => group !== own && sizes[group]! > 0 && (outside = Math.min(outside, sum / sizes[group]!)))
    const most = Math.max(inside, outside)
    all += most > 0 && most < Infinity ? (outside - inside) / most : 0
  })
  return points.length === 0 ? 0 : all / points.length
}
