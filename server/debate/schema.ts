import { type Static, Type } from 'typebox'
import { Stall } from '../people/schema.ts'

/** What somebody thinks of the motion. */
export const Stance = Type.Enum(['agree', 'unsure', 'disagree'])
export type Stance = Static<typeof Stance>

/** What somebody says of one reply: whether he agrees, which is not whether it is good. */
export const Vote = Type.Enum(['agree', 'disagree', 'pass'])
export type Vote = Static<typeof Vote>

/** A reader's one reaction to an opening opinion. */
export const Rating = Type.Enum(['timely', 'useful', 'inspiring', 'interesting', 'entertaining', 'unique'])
export type Rating = Static<typeof Rating>

/** How far both stalls agree with a reply. */
export const Badge = Type.Enum(['waiting', 'none', 'candidate', 'provisional', 'common-ground'])
export type Badge = Static<typeof Badge>
/** Those that speak of common ground, less or more surely. */
export type GroundBadge = Exclude<Badge, 'waiting' | 'none'>

/**
 * What came of a vote or a stance for the one who gave it; `counts` is false while he is too new, and of a vote for good where moderators have
 * set it aside.
 */
export const MyVote = Type.Object(
  { vote: Vote, stall: Stall, counts: Type.Boolean(), aside: Type.Boolean({ description: 'whether moderators have set it aside' }) },
  { additionalProperties: false },
)
export type MyVote = Static<typeof MyVote>
export const MyStance = Type.Object({ stance: Stance, stall: Stall, counts: Type.Boolean() }, { additionalProperties: false })
export type MyStance = Static<typeof MyStance>
