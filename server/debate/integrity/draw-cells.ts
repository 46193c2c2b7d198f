import { type Cell, cellOf } from './cell-of.ts'
import { hexGrid } from './hex-grid.ts'
import type { Point } from './place-in-plane.ts'
import { shownGroups } from './shown-groups.ts'

/**
 * A map of opinions on which nobody can be picked out: hexagons in rows of which every other is shifted by half a hexagon to the right.
 * `group` counts from 0 by the size of the groups, largest first; they have no names.
 */
export type OpinionMap = {
  /** So many hexagons across, and rows down. */
  readonly columns: number
  readonly rows: number
  readonly cells: readonly (Cell & { readonly people: number; readonly group: number })[]
  readonly groups: readonly { readonly people: number }[]
  /** People who stand so much alone that their place is not shown. */
  readonly unshown: number
}

const LEAST_IN_CELL = 2

/**
 * Draws people into hexagons. A hexagon is shown from two people on, a group from five (k-anonymity); people of different groups in one
 * hexagon count for the group that most of them are in.
 */
export function drawCells(points: readonly Point[], groupOf: readonly number[]): OpinionMap {
  const grid = hexGrid(points)
  const groups = shownGroups(groupOf)
  const order = new Map(groups.map(({ group }, n) => [group, n]))
  const inCell = new Map<string, { cell: Cell; groups: number[] }>()
  points.forEach((point, voter) => {
    const group = order.get(groupOf[voter]!)
    if (group === undefined) return
    const cell = cellOf(grid, point)
    const key = `${cell.column} ${cell.row}`
    const known = inCell.get(key)
    if (known) known.groups.push(group)
    else inCell.set(key, { cell, groups: [group] })
  })
  const cells = [...inCell.values()]
    .filter((one) => one.groups.length >= LEAST_IN_CELL)
    .map((one) => ({ ...one.cell, people: one.groups.length, group: commonest(one.groups) }))
    .toSorted((a, b) => a.row - b.row || a.column - b.column)
  return {
    columns: grid.columns,
    rows: Math.max(0, ...cells.map(({ row }) => row)) + 1,
    cells,
    groups: groups.map(({ people }) => ({ people })),
    unshown: points.length - cells.reduce((sum, { people }) => sum + people, 0),
  }
}

const commonest = (groups: readonly number[]): number =>
  [...Map.groupBy(groups, (group) => group)].toSorted(([a, more], [b, less]) => less.length - more.length || a - b)[0]![0]
