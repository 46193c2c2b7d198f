import type { HexGrid } from './hex-grid.ts'
import type { Point } from './place-in-plane.ts'

/** Where a hexagon lies: columns count from the left, rows from the top. */
export type Cell = { readonly column: number; readonly row: number }

/** Two rows of regular hexagons are as high as three sides, a column as wide as sqrt(3) of them. */
const ROW_OF_COLUMN = Math.sqrt(3) / 2

/** Which hexagon a point is in: that with the nearest middle, of the two rows and columns around it. Who stands beyond the grid stands at its edge. */
export function cellOf({ columns, x, y, side }: HexGrid, [px, py]: Point): Cell {
  const across = (Math.min(Math.max(px, x.from), x.to) - x.from) / side
  const down = (Math.min(Math.max(py, y.from), y.to) - y.from) / side
  const above = Math.floor(down / ROW_OF_COLUMN)
  const near = [above, above + 1].map((row) => {
    const shift = row % 2 === 0 ? 0 : 0.5
    const column = Math.max(0, Math.min(columns - 1, Math.round(across - shift)))
    return { column, row, far: (across - shift - column) ** 2 + (down - row * ROW_OF_COLUMN) ** 2 }
  })
  const { column, row } = near[0]!.far <= near[1]!.far ? near[0]! : near[1]!
  return { column, row }
}
