import { type Static, Type } from 'typebox'
import { nullable, ThreadId, Time } from '../../kernel/shapes.ts'
import { Author, Stall } from '../../people/schema.ts'
import { ReplyNumber } from '../../replies/schema.ts'
import { FREEZE_REASONS } from './freeze-reasons.ts'

const closed = { additionalProperties: false }

const Counts = Type.Object({ agree: Type.Integer(), disagree: Type.Integer(), pass: Type.Integer() }, closed)
const Figures = Type.Object({ online: Counts, offline: Counts, buyer: Counts, observer: Counts }, closed)

export const FreezeReason = Type.Enum([...FREEZE_REASONS.lift, ...FREEZE_REASONS.aside])
export type FreezeReason = Static<typeof FreezeReason>

/** What becomes of doubted votes: they stand, or they are set aside. */
export const FreezeAnswer = Type.Object({ action: Type.Enum(['lift', 'aside']), reason: FreezeReason }, closed)
export type FreezeAnswer = Static<typeof FreezeAnswer>

/** A reply with doubted votes, until a moderator has looked: figures alone, nobody's vote. */
export const Freeze = Type.Object(
  {
    threadId: ThreadId,
    number: ReplyNumber,
    title: Type.String({ description: "the thread's" }),
    lang: Type.Enum(['id', 'en']),
    text: Type.String({ description: 'the beginning of the reply, in one line' }),
    textLang: Type.Enum(['id', 'en']),
    author: Type.Object({ name: Author.properties.name }, closed),
    why: Type.Enum(['burst', 'contradiction'], {
      description: 'votes that may be of one hand; or a badge that is lost without voters who vote unlike their stall',
    }),
    stall: nullable(Stall),
    side: nullable(Type.Enum(['agree', 'disagree'], { description: 'which way the votes of a burst go' })),
    frozen: Type.Boolean({ description: 'whether its badge depends on them, and is frozen' }),
    suspects: Type.Integer({ description: 'so many votes are doubted' }),
    figures: Figures,
    without: Figures,
    at: Time,
    endsAt: nullable(Time),
    mayAnswer: Type.Boolean({ description: 'whether the asker may answer' }),
  },
  closed,
)
export type Freeze = Static<typeof Freeze>
