import { type Static, Type } from 'typebox'
import { nullable } from '../../kernel/shapes.ts'
import { Month } from '../log/schema.ts'
import { FIGURES, STALL_PARTS, type FigureName, type StallPart } from './figure-names.ts'

const closed = { additionalProperties: false }

const Cells = Type.Object(
  Object.fromEntries(STALL_PARTS.map((part) => [part, nullable(Type.Integer())])) as Record<
    StallPart,
    ReturnType<typeof nullable<ReturnType<typeof Type.Integer>>>
  >,
  { ...closed, description: 'null: fewer than five people or posts, or what would give such a number away' },
)

/** The figures of moderation in one month, as everybody may see them. */
export const Figures = Type.Object(
  {
    month: Month,
    counts: Type.Object(
      Object.fromEntries(FIGURES.map((name) => [name, Type.Integer()])) as Record<FigureName, ReturnType<typeof Type.Integer>>,
      closed,
    ),
    medianMinutes: nullable(Type.Integer({ description: 'from the first flag to the decision' })),
    flagsByStall: Cells,
    decisionsByStall: Cells,
  },
  closed,
)
export type Figures = Static<typeof Figures>
