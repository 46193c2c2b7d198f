import { type Static, type TSchema, Type } from 'typebox'
import { nullable } from '../../kernel/shapes.ts'
import { Stall } from '../../people/schema.ts'
import { Badge } from '../schema.ts'

const closed = { additionalProperties: false }
const Count = Type.Integer({ minimum: 0 })
const ofEach = <T extends TSchema>(what: T) => Type.Object({ online: what, offline: what, buyer: what, observer: what }, closed)

const Have = ofEach(Type.Integer({ minimum: 0, maximum: 5, description: 'how many of the five are there that a share takes; never more' }))
const StanceCounts = Type.Object({ agree: Count, unsure: Count, disagree: Count }, closed)
const Counts = Type.Object({ agree: Count, disagree: Count, pass: Count }, closed)

const shown = {
  key: nullable(Type.Number({ description: 'what replies are sorted by; null while a part of it is withheld or it is looked into' })),
  badge: Badge,
  frozen: Type.Boolean(),
  have: Have,
  figures: ofEach(nullable(Counts)),
}

/** A reply's figures, as far as they are shown, with its number. */
export const RankedReply = Type.Object({ number: Type.Integer(), ...shown }, closed)
export type RankedReply = Static<typeof RankedReply>

/** The same beside the reply itself, with how many found it useful and whose minds it changed. */
export const FiguresOfReply = Type.Object({ ...shown, helpful: Count, minds: Count }, closed)
export type FiguresOfReply = Static<typeof FiguresOfReply>

/** What a debate thinks of its motion, as far as it is shown. */
export const Balance = Type.Object(
  {
    threadId: Type.Integer(),
    tally: Type.Integer({ description: 'version of these figures' }),
    have: Have,
    figures: ofEach(nullable(StanceCounts)),
    days: Type.Array(Type.Object({ day: Type.String({ format: 'date' }), stall: Stall, figures: nullable(StanceCounts) }, closed), {
      description: 'how a stall stood at the end of those days, in Jakarta, on which its stances moved; the newest 400',
    }),
  },
  closed,
)
export type Balance = Static<typeof Balance>
