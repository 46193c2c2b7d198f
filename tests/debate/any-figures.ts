import * as fc from 'fast-check'
import { byStall, type Counts, type ReplyFigures } from '../../server/debate/score/figures.ts'
import type { Stall } from '../../server/people/schema.ts'

type Row = readonly [agree: number, disagree: number, pass?: number]

/** Figures in short: of each stall who agrees, disagrees and passes. */
export const figuresOf = (rows: Partial<Record<Stall, Row>>): ReplyFigures =>
  byStall((stall) => {
    const [agree, disagree, pass = 0] = rows[stall] ?? [0, 0]
    return { agree, disagree, pass }
  })

const many = fc.oneof(fc.nat(8), fc.nat(60), fc.nat(1_000_000))
const counts: fc.Arbitrary<Counts> = fc.record({ agree: many, disagree: many, pass: fc.oneof(fc.nat(3), many) })

/** Any figures, small ones oftener, since rules change there. */
export const anyFigures: fc.Arbitrary<ReplyFigures> = fc.record({ online: counts, offline: counts, buyer: counts, observer: counts })
