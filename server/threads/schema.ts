import { type Static, Type } from 'typebox'
import { line, Locale, nullable, text, ThreadId, Time } from '../kernel/shapes.ts'
import { Author, Stall } from '../people/schema.ts'

/** Open: everybody may reply. Closed: by its owner or a moderator. Locked: only moderators write. */
export const ThreadState = Type.Enum(['open', 'cooling', 'closed', 'locked'])
export type ThreadState = Static<typeof ThreadState>

/** What a debate is called. */
export const Title = line(8, 140)
/** One sentence that one can agree or disagree with. */
export const Motion = line(10, 200)
/** The opinion that opens a debate, in Markdown. */
export const OpeningText = text(40, 10_000)
/** The code of a topic, as it stands in addresses. */
export const TopicId = Type.String({ pattern: '^[a-z0-9-]{2,40}$' })

/** A curated subject with names in both languages. */
export const Topic = Type.Object(
  { id: TopicId, name: Type.Object({ id: Type.String(), en: Type.String() }) },
  { additionalProperties: false },
)
export type Topic = Static<typeof Topic>

/**
 * Active: newest reply first. New: newest thread first. Common ground: those that have any, by when the last was reached. Following: as
 * active, of one person's followed threads. Needs: those in which one stall has hardly spoken on the motion while the other has.
 */
export const MarketSort = Type.Enum(['active', 'new', 'common-ground', 'following', 'needs-online', 'needs-offline'])
export type MarketSort = Static<typeof MarketSort>

/** Which field of a post an older original belongs to; a reply has only its text. */
export const RevisionField = Type.Enum(['title', 'motion', 'text'])
/** Which of the older originals of one field it is. */
export const RevisionNumber = Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'counts 1, 2, 3 … per post and field' })

/** An older original: the text of one field as it stood until `at`, or that there was one. */
export const Revision = Type.Object(
  {
    field: RevisionField,
    revision: RevisionNumber,
    text: nullable(Type.String({ description: 'null once it was withdrawn' })),
    at: Time,
    withdrawnBy: nullable(Type.Enum(['author', 'moderator'])),
  },
  { additionalProperties: false },
)
export type Revision = Static<typeof Revision>

/** What a topic is called in one language. */
export const TopicName = line(2, 40)
/** What a topic is called in both languages. */
export const TopicNames = Type.Object(
  { name: Type.Object({ id: TopicName, en: TopicName }, { additionalProperties: false }) },
  { additionalProperties: false },
)

/** What opens a thread. */
export const ThreadDraft = Type.Object(
  {
    title: Title,
    text: OpeningText,
    motion: Type.Optional(Motion),
    stall: Type.Optional(Stall),
    topic: Type.Optional(TopicId),
    lang: Type.Optional(Locale),
    answers: Type.Optional(ThreadId),
  },
  { additionalProperties: false },
)
export type ThreadDraft = Static<typeof ThreadDraft>

/** What its owner may change afterwards; older originals are kept and can be read. */
export const ThreadChange = Type.Object(
  {
    title: Type.Optional(Title),
    text: Type.Optional(OpeningText),
    motion: Type.Optional(nullable(Motion)),
    topic: Type.Optional(nullable(TopicId)),
    state: Type.Optional(Type.Enum(['open', 'closed'])),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type ThreadChange = Static<typeof ThreadChange>

/** A thread as lists show it. */
export const ThreadCard = Type.Object(
  {
    id: ThreadId,
    slug: Type.String(),
    title: Type.String(),
    lang: Locale,
    motion: nullable(Type.String()),
    topic: nullable(TopicId),
    author: Author,
    state: ThreadState,
    head: Type.Integer({ description: 'newest seq of its log' }),
    tally: Type.Integer({ description: 'version of its figures: follow them from here' }),
    replyCount: Type.Integer(),
    closesAt: nullable(Type.Integer({ description: 'when it closes; null while nobody has asked for that' })),
    createdAt: Time,
    activeAt: Time,
  },
  { additionalProperties: false },
)
export type ThreadCard = Static<typeof ThreadCard>

/** A debate as another one names it; title and slug are empty while its opening is not shown. */
export const ThreadLink = Type.Object(
  { id: ThreadId, slug: Type.String(), title: Type.String(), lang: Locale },
  { additionalProperties: false },
)
export type ThreadLink = Static<typeof ThreadLink>

/** A thread with its opening opinion; `text` and `html` are null while that is hidden. */
export const Thread = Type.Object(
  {
    ...ThreadCard.properties,
    text: nullable(Type.String({ description: 'Markdown, as written' })),
    html: nullable(Type.String({ description: 'the same, rendered and checked' })),
    openingState: Type.Enum(['shown', 'hidden', 'removed', 'legal']),
    stateUntil: nullable(Type.Integer({ description: 'when it stops being locked or cooling; null when that has no set end' })),
    editedAt: nullable(Type.Integer()),
    closedAt: nullable(Type.Integer()),
    answers: nullable(ThreadLink),
    responses: Type.Array(ThreadLink, { description: 'the newest debates that answer this one; all of them by `/responses`' }),
  },
  { additionalProperties: false },
)
export type Thread = Static<typeof Thread>
