import type { Plane } from './find-plane.ts'
import { type HexGrid, hexGrid } from './hex-grid.ts'
import type { Point } from './place-in-plane.ts'
import { shownGroups } from './shown-groups.ts'

/** What it takes to find one's own place on a map that was drawn: nothing of any voter, but too much to be handed out. */
export type Bearings = {
  /** Numbers of the replies whose votes the map was drawn by. */
  readonly statements: readonly number[]
  readonly plane: Plane
  readonly grid: HexGrid
  /** The middle of each group, and its place among the groups that are shown; null where it is too small for that. */
  readonly groups: readonly { readonly at: Point; readonly shownAs: number | null }[]
}

type Drawn = {
  readonly statements: readonly number[]
  readonly plane: Plane
  readonly points: readonly Point[]
  readonly groupOf: readonly number[]
}

/** Keeps the bearings of a map while it is drawn. */
export function takeBearings({ statements, plane, points, groupOf }: Drawn): Bearings {
  const shown = shownGroups(groupOf).map(({ group }) => group)
  const groups = [...Map.groupBy(points.keys(), (voter) => groupOf[voter]!)].map(([group, voters]) => ({
    at: middle(voters.map((voter) => points[voter]!)),
    shownAs: shown.includes(group) ? shown.indexOf(group) : null,
  }))
  return { statements, plane, grid: hexGrid(points), groups }
}

const middle = (points: readonly Point[]): Point => [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))]
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
