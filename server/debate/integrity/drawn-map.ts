import { type Static, Type } from 'typebox'
import { nullable, ThreadId } from '../../kernel/shapes.ts'

/** A map of a debate as it is kept. */
export const DrawnMap = Type.Object({
  threadId: ThreadId,
  /** The version of the figures that it was drawn by. */
  tally: Type.Integer(),
  voters: Type.Integer(),
  agreement: nullable(Type.Number()),
  /** As `drawOpinions` made them; null takes the map away. */
  map: Type.Unknown(),
  bearings: Type.Unknown(),
})
export type DrawnMap = Static<typeof DrawnMap>
