import type { Point } from './place-voters.ts'

/**
 * A map of opinions on which nobody can be picked out: hexagons in rows of which every other is shifted by half a hexagon to the right.
 * `group` counts from 0 by the size of the groups, largest first; they have no names.
 */
export type OpinionMap = {
  /** So many hexagons across, and rows down. */
  readonly columns: number
  readonly rows: number
  readonly cells: readonly { readonly column: number; readonly row: number; readonly people: number; readonly group: number }[]
  readonly groups: readonly { readonly people: number }[]
  /** People who stand so much alone that their place is not shown. */
  readonly unshown: number
}

const COLUMNS = 15
/** Two rows of regular hexagons are as high as three sides, a column as wide as sqrt(3) of them. */
const ROW_OF_COLUMN = Math.sqrt(3) / 2
const LEAST_IN_CELL = 2
const LEAST_IN_GROUP = 5
/** Of so many people on either side of the map the farthest one stands at its edge: one of them alone would shrink it for all. */
const BEYOND = 0.02

/**
 * Draws people into hexagons. A hexagon is shown from two people on, a group from five (k-anonymity); people of different groups in one
 * hexagon count for the group that most of them are in.
 */
export function drawCells(points: readonly Point[], groupOf: readonly number[]): OpinionMap {
  const place = placeIn(points)
  const sizes = countBy(groupOf)
  const shownGroups = [...sizes].filter(([, people]) => people >= LEAST_IN_GROUP).toSorted(([a, more], [b, less]) => less - more || a - b)
  const order = new Map(shownGroups.map(([group], n) => [group, n]))
  const inCell = new Map<string, number[]>()
  points.forEach((point, voter) => {
    const group = order.get(groupOf[voter]!)
    if (group === undefined) return
    const key = place(point).join(' ')
    inCell.set(key, [...(inCell.get(key) ?? []), group])
  })
  const cells = [...inCell]
    .filter(([, groups]) => groups.length >= LEAST_IN_CELL)
    .map(([key, groups]) => {
      const [column = 0, row = 0] = key.split(' ').map(Number)
      return { column, row, people: groups.length, group: commonest(groups) }
    })
    .toSorted((a, b) => a.row - b.row || a.column - b.column)
  return {
    columns: COLUMNS,
    rows: Math.max(0, ...cells.map(({ row }) => row)) + 1,
    cells,
    groups: shownGroups.map(([, people]) => ({ people })),
    unshown: points.length - cells.reduce((sum, { people }) => sum + people, 0),
  }
}

const countBy = (groups: readonly number[]) => {
  const many = new Map<number, number>()
  for (const group of groups) many.set(group, (many.get(group) ?? 0) + 1)
  return many
}
const commonest = (groups: readonly number[]) => [...countBy(groups)].toSorted(([a, more], [b, less]) => less - more || a - b)[0]![0]

/** Which hexagon a point is in: that with the nearest middle, of the two rows and columns around it. */
function placeIn(points: readonly Point[]): (point: Point) => readonly [column: number, row: number] {
  const x = span(points.map(([value]) => value))
  const y = span(points.map(([, value]) => value))
  const side = Math.max(x.to - x.from, y.to - y.from) / (COLUMNS - 1) || 1
  return ([px, py]) => {
    const across = (Math.min(Math.max(px, x.from), x.to) - x.from) / side
    const down = (Math.min(Math.max(py, y.from), y.to) - y.from) / side
    const above = Math.floor(down / ROW_OF_COLUMN)
    const near = [above, above + 1].map((row) => {
      const shift = row % 2 === 0 ? 0 : 0.5
      const column = Math.max(0, Math.min(COLUMNS - 1, Math.round(across - shift)))
      return { column, row, far: (across - shift - column) ** 2 + (down - row * ROW_OF_COLUMN) ** 2 }
    })
    const { column, row } = near[0]!.far <= near[1]!.far ? near[0]! : near[1]!
    return [column, row]
  }
}

function span(values: readonly number[]) {
  const sorted = values.toSorted((a, b) => a - b)
  const beyond = Math.floor(sorted.length * BEYOND)
  return { from: sorted[beyond] ?? 0, to: sorted[sorted.length - 1 - beyond] ?? 0 }
}
