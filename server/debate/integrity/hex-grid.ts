import type { Point } from './place-in-plane.ts'

type Span = { readonly from: number; readonly to: number }
/** Hexagons over the part of the plane where people stand: in rows of which every other is shifted by half a hexagon to the right. */
export type HexGrid = { readonly x: Span; readonly y: Span; readonly side: number }

/** So many hexagons across. */
export const COLUMNS = 15
/** Of so many people on either side of the map the farthest one stands at its edge: one of them alone would shrink it for all. */
const BEYOND = 0.02

/** The grid in which all of these points have a place. */
export function hexGrid(points: readonly Point[]): HexGrid {
  const x = span(points.map(([value]) => value))
  const y = span(points.map(([, value]) => value))
  return { x, y, side: Math.max(x.to - x.from, y.to - y.from) / (COLUMNS - 1) || 1 }
}

function span(values: readonly number[]): Span {
  const sorted = values.toSorted((a, b) => a - b)
  const beyond = Math.floor(sorted.length * BEYOND)
  return { from: sorted[beyond] ?? 0, to: sorted[sorted.length - 1 - beyond] ?? 0 }
}
