import { type Static, Type } from 'typebox'
import { Locale, nullable, text, Time } from '../../kernel/shapes.ts'
import { Author, Stall } from '../../people/schema.ts'
import { Stance } from '../schema.ts'

const closed = { additionalProperties: false }

/** The stalls of which one author each sums a debate up. */
export const SummingStall = Type.Enum(['online', 'offline'])
export type SummingStall = Static<typeof SummingStall>

/** What a debate came to, in Markdown. */
export const SummaryText = text(40, 2000)
export const SummaryDraft = Type.Object({ text: SummaryText, lang: Type.Optional(Locale) }, closed)

/** What the author of one stall says that the debate came to. */
export const Summary = Type.Object(
  {
    stall: Stall,
    author: Author,
    text: Type.String({ description: 'Markdown, as written' }),
    html: Type.String({ description: 'the same, rendered and checked' }),
    lang: Locale,
    at: Time,
    editedAt: nullable(Time),
  },
  closed,
)
export type Summary = Static<typeof Summary>

const Stances = Type.Object({ agree: Type.Integer(), unsure: Type.Integer(), disagree: Type.Integer() }, closed)

/** With what people of a stall came into the debate and with what they left it; null while fewer than five have answered. */
export const BeforeAfter = Type.Object({ answered: Type.Integer(), changed: Type.Integer(), before: Stances, after: Stances }, closed)
export type BeforeAfter = Static<typeof BeforeAfter>

const OfStall = Type.Object(
  { have: Type.Integer({ description: 'how many of five have answered' }), figures: nullable(BeforeAfter) },
  closed,
)

/** How a debate ends. */
export const Closing = Type.Object(
  {
    closesAt: nullable(Type.Integer()),
    closedAt: nullable(Type.Integer()),
    summaries: Type.Array(Summary),
    stalls: Type.Object({ online: OfStall, offline: OfStall, buyer: OfStall, observer: OfStall }, closed),
  },
  closed,
)
export type Closing = Static<typeof Closing>

/** What somebody thinks of the motion at the end, and with what he came. */
export const MyClosing = Type.Object({ openedWith: Stance, closedWith: Stance }, closed)
