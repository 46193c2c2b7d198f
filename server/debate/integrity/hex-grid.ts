import type { Point } from './place-in-plane.ts'

type Span = { readonly from: number; readonly to: number }
/** Hexagons over the part of the plane where people stand: in rows of which every other is shifted by half a hexagon to the right. */
export type HexGrid = {
  /** So many hexagons across. */
  readonly columns: number
  readonly x: Span
  readonly y: Span
  readonly side: number
}

/** The fewer people, the larger the hexagons: else most of them would stand alone in theirs, and not be drawn. */
const COLUMNS = { least: 7, most: 15, of: (people: number) => Math.round(0.8 * Math.sqrt(people)) }
/** Of so many people on either side of the map the farthest one stands at its edge: one of them alone would shrink it for all. */
const BEYOND = 0.02

/** The grid in which all of these points have a place. */
export function hexGrid(points: readonly Point[]): HexGrid {
  const x = span(points.map(([value]) => value))
  const y = span(points.map(([, value]) => value))
  const columns = Math.min(COLUMNS.most, Math.max(COLUMNS.least, COLUMNS.of(points.length)))
  return { columns, x, y, side: Math.max(x.to - x.from, y.to - y.from) / (columns - 1) || 1 }
}

function span(values: readonly number[]): Span {
  const sorted = values.toSorted((a, b) => a - b)
  const beyond = Math.floor(sorted.length * BEYOND)
  return { from: sorted[beyond] ?? 0, to: sorted[sorted.length - 1 - beyond] ?? 0 }
}
