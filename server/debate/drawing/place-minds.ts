import type { RequiredStall, StanceCounts } from '../score/figures.ts'
import type { BalancePoint } from './balance-points.ts'

/** That somebody of a stall changed his mind; `to` is null where he named no other stance. */
export type MindMark = { readonly day: number; readonly stall: RequiredStall; readonly to: keyof StanceCounts | null }

/** Where somebody changed his mind: at which point, of which stall, and whether he disagrees from then on. */
export type MarkPlace = { readonly point: number; readonly stall: RequiredStall; readonly outward: boolean; readonly many: number }

/** Changed minds at the points that the drawing has: each at the first point that holds its day; those before or after are left out. */
export function placeMinds(minds: readonly MindMark[], points: readonly BalancePoint[]): MarkPlace[] {
  const places = new Map<string, MarkPlace>()
  const step = points.length > 1 ? points[1]!.day - points[0]!.day : 1
  for (const { day, stall, to } of minds) {
    const point = points.findIndex((point) => day <= point.day && day > point.day - step)
    if (point < 0) continue
    const outward = to === 'disagree'
    const key = `${point} ${stall} ${outward}`
    places.set(key, { point, stall, outward, many: (places.get(key)?.many ?? 0) + 1 })
  }
  return [...places.values()].toSorted((a, b) => a.point - b.point)
}
