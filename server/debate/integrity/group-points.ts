import type { Point } from './place-in-plane.ts'
import { silhouette } from './silhouette.ts'

/** Which group each point is in, 0 to `groups - 1`, and how well they are apart (-1 to 1; 0 where there is one group). */
export type Grouping = { readonly groups: number; readonly groupOf: readonly number[]; readonly silhouette: number }

const MOST_GROUPS = 5
const TRIES = 8
const MOST_ROUNDS = 50

/**
 * Finds groups among points by k-means (Lloyd), with 2 to 5 groups, but at most 2 + n / 12 as Polis has it: the number at which the
 * silhouette is best. Each number is tried from several starts (k-means++, Arthur & Vassilvitskii 2007, with its own numbers instead of
 * chance), of which the tightest counts: the same points give the same groups.
 */
export function groupPoints(points: readonly Point[]): Grouping {
  let best: Grouping = { groups: 1, groupOf: points.map(() => 0), silhouette: 0 }
  const different = new Set(points.map(String)).size
  for (let groups = 2; groups <= Math.min(MOST_GROUPS, 2 + Math.floor(points.length / 12), different); groups++) {
    const tries = Array.from({ length: TRIES }, (_, seed) => settle(points, startCentres(points, groups, sequence(seed + 1))))
    const { groupOf } = tries.reduce((tightest, one) => (one.spread < tightest.spread ? one : tightest))
    const apart = silhouette(points, groupOf, groups)
    if (apart > best.silhouette) best = { groups, groupOf, silhouette: apart }
  }
  return best
}

const squared = ([x, y]: Point, [a, b]: Point) => (x - a) ** 2 + (y - b) ** 2

/** Numbers from 0 to 1 in a fixed order (Park & Miller 1988). */
function sequence(seed: number): () => number {
  let state = seed * 7919
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

/** Each next centre is a point, the likelier the farther it is from those chosen. */
function startCentres(points: readonly Point[], groups: number, next: () => number): Point[] {
  const centres = [points[Math.floor(next() * points.length)]!]
  while (centres.length < groups) {
    const far = points.map((point) => Math.min(...centres.map((centre) => squared(point, centre))))
    let left = next() * far.reduce((sum, value) => sum + value, 0)
    centres.push(
      points[
        Math.max(
          0,
          far.findIndex((value) => value > 0 && (left -= value) <= 0),
        )
      ]!,
    )
  }
  return centres
}

/** Moves the centres to the middle of their points until nothing changes. A centre that lost its points stays where it was. */
function settle(points: readonly Point[], centres: Point[]) {
  let groupOf: number[] = []
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const nearest = points.map((point) => {
      const far = centres.map((centre) => squared(point, centre))
      return far.indexOf(Math.min(...far))
    })
    if (nearest.every((group, n) => group === groupOf[n])) break
    groupOf = nearest
    centres = centres.map((centre, group) => middle(points.filter((_, n) => nearest[n] === group)) ?? centre)
  }
  return { groupOf, spread: points.reduce((sum, point, n) => sum + squared(point, centres[groupOf[n]!]!), 0) }
}

const middle = (points: readonly Point[]): Point | null =>
  points.length === 0 ? null : [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))]
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
