import { type Static, Type } from 'typebox'
import { Id, Locale, nullable, text, ThreadId, Time } from '../../kernel/shapes.ts'
import { Author, Stall } from '../../people/schema.ts'
import { ReplyNumber } from '../../replies/schema.ts'
import { Stance } from '../schema.ts'

const closed = { additionalProperties: false }

/** So long a reason is at least, in characters that count: what changed somebody's mind takes a sentence. */
export const LEAST_REASON = 30
export const MOST_REASON = 1000

/** What changed it, in his own words: public, under his name. */
export const MindReason = text(LEAST_REASON, MOST_REASON)

/** What says that a reply changed one's mind; `stance` is the one he comes to by that, and is taken at once. */
export const MindDraft = Type.Object({ reason: MindReason, stance: Type.Optional(Stance), lang: Type.Optional(Locale) }, closed)
export type MindDraft = Static<typeof MindDraft>

/** Why a changed mind is shown and not credited to the author of the reply. */
export const NoCredit = Type.Enum(['same-stall', 'reciprocal'])
export type NoCredit = Static<typeof NoCredit>

/** A changed mind that stands. */
export const ChangedMind = Type.Object(
  {
    id: Id,
    threadId: ThreadId,
    number: ReplyNumber,
    by: Author,
    authorStall: Stall,
    from: nullable(Stance),
    to: nullable(Stance),
    credited: Type.Boolean({ description: 'whether it counts for the author of the reply: only across the two stalls' }),
    why: nullable(NoCredit),
    reason: Type.String(),
    lang: Locale,
    at: Time,
  },
  closed,
)
export type ChangedMind = Static<typeof ChangedMind>

/** How many people of each stall changed their mind. */
export const MindFigures = Type.Object(
  { online: Type.Integer(), offline: Type.Integer(), buyer: Type.Integer(), observer: Type.Integer() },
  closed,
)
export type MindFigures = Static<typeof MindFigures>
