import { type Static, Type } from 'typebox'
import { Locale, nullable, text, ThreadId, Time } from '../kernel/shapes.ts'
import { Author, Stall } from '../people/schema.ts'

/** What a reply does. */
export const Intent = Type.Enum(['support', 'rebut', 'ask', 'evidence'])
export type Intent = Static<typeof Intent>

/** A reply that is not shown keeps its number and its place; its text is gone from every answer. */
export const ReplyState = Type.Enum(['shown', 'hidden', 'deleted', 'removed', 'legal'])
export type ReplyState = Static<typeof ReplyState>

/** Orders by votes: what both stalls agree with, or what one does. */
export const ReplySort = Type.Enum(['common-ground', 'online', 'offline'])
export type ReplySort = Static<typeof ReplySort>

/** The number of a reply in its thread, which is also its address. */
export const ReplyNumber = Type.Integer({ minimum: 1, maximum: 16_777_215, description: 'counts from 1 in its thread, without gaps' })
/** The number of a post: a reply's own, or 0 for the thread's opening opinion. */
export const PostNumber = Type.Integer({ minimum: 0, maximum: 16_777_215 })
/** What somebody replies, in Markdown. */
export const ReplyText = text(1, 5000)
/** Words that occur in the quoted post. */
export const QuoteText = text(1, 500)

/** What answers in a thread. */
export const ReplyDraft = Type.Object(
  {
    text: ReplyText,
    stall: Type.Optional(Stall),
    intent: Type.Optional(Intent),
    parent: Type.Optional(ReplyNumber),
    quote: Type.Optional(Type.Object({ number: PostNumber, text: QuoteText }, { additionalProperties: false })),
    lang: Type.Optional(Locale),
  },
  { additionalProperties: false },
)
export type ReplyDraft = Static<typeof ReplyDraft>

/** What its author may change afterwards. */
export const ReplyChange = Type.Object(
  { text: Type.Optional(ReplyText), lang: Type.Optional(Locale) },
  { additionalProperties: false, minProperties: 1 },
)
export type ReplyChange = Static<typeof ReplyChange>

/** The quoted words with whose they are; null as long as the quoted post is not shown. */
export const Quote = Type.Object(
  { number: PostNumber, text: Type.String(), author: Type.String(), stall: Stall },
  { additionalProperties: false },
)
export type Quote = Static<typeof Quote>

/** A reply as everybody sees it. */
export const Reply = Type.Object(
  {
    threadId: ThreadId,
    number: ReplyNumber,
    author: nullable(Author),
    stall: Stall,
    intent: nullable(Intent),
    lang: Locale,
    text: nullable(Type.String({ description: 'Markdown, as written' })),
    html: nullable(Type.String({ description: 'the same, rendered and checked' })),
    parent: nullable(ReplyNumber),
    quote: nullable(Quote),
    state: ReplyState,
    createdAt: Time,
    editedAt: nullable(Time),
  },
  { additionalProperties: false },
)
export type Reply = Static<typeof Reply>
