import { type Cell, cellOf } from './cell-of.ts'
import type { VoteRow } from './find-plane.ts'
import { placeInPlane } from './place-in-plane.ts'
import type { Bearings } from './take-bearings.ts'

/** A place on the map and the group that it is nearest to; null where that group is not shown. */
export type Place = Cell & { readonly group: number | null }

/** Finds the place of somebody on a map that was drawn. @param votes his own, on the statements of the map, in their order */
export function findPlace({ plane, grid, groups }: Bearings, votes: VoteRow): Place {
  const point = placeInPlane(plane, votes)
  const far = groups.map(({ at: [x, y] }) => (x - point[0]) ** 2 + (y - point[1]) ** 2)
  return { ...cellOf(grid, point), group: groups[far.indexOf(Math.min(...far))]?.shownAs ?? null }
}
