import { type Static, Type } from 'typebox'
import { Rating, Stance, Vote } from '../../debate/schema.ts'
import { nullable, text, ThreadId, Time } from '../../kernel/shapes.ts'
import { Stall } from '../../people/schema.ts'
import { OwnHeld } from '../../publishing/schema.ts'
import { PostNumber, ReplyNumber } from '../../replies/schema.ts'
import { FLAG_REASONS } from './reasons.ts'

const closed = { additionalProperties: false }

/** Why a post is flagged. */
export const Reason = Type.Enum([...FLAG_REASONS])

/** What flags a post; the reason `other` needs a note. */
export const FlagDraft = Type.Object({ reason: Reason, note: Type.Optional(text(1, 500)) }, closed)
export type FlagDraft = Static<typeof FlagDraft>

const Counts = Type.Boolean({ description: 'false while he is too new, and of a vote that was set aside' })
const Quiet = Type.Boolean({ description: 'the post was looked at and kept before: its case opens again when enough people flag it' })

/** A flag as its own flagger sees it. */
export const OwnFlag = Type.Object(
  {
    threadId: ThreadId,
    number: PostNumber,
    reason: Reason,
    quiet: Quiet,
    hidden: Type.Boolean({ description: 'with this flag they weigh enough to hide the post until a moderator decides' }),
  },
  closed,
)
export type OwnFlag = Static<typeof OwnFlag>

/** What a thread is to one person, with what he said of it and his flags that wait for a decision: for himself alone. */
export const MyMarks = Type.Object(
  {
    lastRead: Type.Integer({ description: 'number of the last reply he read; 0 if none' }),
    unread: Type.Integer({ description: 'replies since then; 0 for who has not read here yet' }),
    following: Type.Boolean(),
    votes: Type.Array(Type.Object({ number: ReplyNumber, vote: Vote, counts: Counts, aside: Type.Boolean() }, closed)),
    helpful: Type.Array(ReplyNumber, { description: 'numbers of the replies that helped him' }),
    stance: nullable(Type.Object({ stance: Stance, counts: Counts }, closed)),
    rating: nullable(Rating),
    stall: Type.Object({ stall: Stall, changesFrom: nullable(Time) }, closed),
    flags: Type.Array(Type.Object({ number: PostNumber, reason: Reason, note: Type.String(), quiet: Quiet }, closed)),
    held: Type.Array(OwnHeld, { description: 'what he wrote here and what waits for a moderator' }),
    muted: Type.Array(Type.String(), { description: 'names of the people whom he has silenced for himself' }),
  },
  closed,
)
