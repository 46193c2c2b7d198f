import { type Static, Type } from 'typebox'
import { Locale, nullable, text, ThreadId } from '../kernel/shapes.ts'
import { Author, type Stall } from '../people/schema.ts'
import { PostNumber, Reply } from '../replies/schema.ts'
import { FLAG_REASONS } from './flags/reasons.ts'
import { RULES } from './decisions/rules.ts'

const closed = { additionalProperties: false }
const Time = Type.Integer({ description: 'milliseconds since 1970, UTC' })

/** Why a post is flagged. */
export const Reason = Type.Enum([...FLAG_REASONS])
/** A published rule that a decision names. */
export const Rule = Type.Integer({ minimum: RULES[0], maximum: RULES.length, description: 'number of a published rule' })
/** The number of a case, which is also its address. */
export const CaseId = Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'number of a case' })
/** Open: waits for a decision. */
export const CaseState = Type.Enum(['open', 'decided'])
export type CaseState = Static<typeof CaseState>

/** What a moderator does with a post. Undoing a decision is one too: `restore`. */
export const Action = Type.Enum(['keep', 'hide', 'restore'])
export type Action = Static<typeof Action>

/** What flags a post; the reason `other` needs a note. */
export const FlagDraft = Type.Object({ reason: Reason, note: Type.Optional(text(1, 500)) }, closed)
export type FlagDraft = Static<typeof FlagDraft>

/** A flag as its own flagger sees it. */
export const OwnFlag = Type.Object({ threadId: ThreadId, number: PostNumber, reason: Reason }, closed)
export type OwnFlag = Static<typeof OwnFlag>

/** What a thread is to one person, with his flags that wait for a decision: for himself alone. */
export const MyMarks = Type.Object(
  {
    lastRead: Type.Integer({ description: 'number of the last reply he read; 0 if none' }),
    unread: Type.Integer({ description: 'replies since then; 0 for who has not read here yet' }),
    following: Type.Boolean(),
    flags: Type.Array(Type.Object({ number: PostNumber, reason: Reason, note: Type.String() }, closed)),
  },
  closed,
)

/** What decides a case; hiding needs the number of a rule. The reason is what the author reads. */
export const DecisionDraft = Type.Object({ action: Action, rule: Type.Optional(Rule), reason: text(3, 1000) }, closed)
export type DecisionDraft = Static<typeof DecisionDraft>

/** How many people of each stall flagged; who shows no stall counts under `none`. Never who. */
export const FlaggersByStall = Type.Object(
  { online: Type.Integer(), offline: Type.Integer(), buyer: Type.Integer(), observer: Type.Integer(), none: Type.Integer() },
  closed,
)
export type FlaggersByStall = Static<typeof FlaggersByStall>

/** A case as the queue lists it. */
export const CaseCard = Type.Object(
  {
    id: CaseId,
    threadId: ThreadId,
    number: PostNumber,
    title: Type.String({ description: "the thread's, also while its opening is hidden" }),
    lang: Locale,
    state: CaseState,
    reason: Reason,
    urgent: Type.Boolean(),
    flagCount: Type.Integer(),
    flaggers: FlaggersByStall,
    openedAt: Time,
    dueAt: Time,
    decidedAt: nullable(Time),
  },
  closed,
)
export type CaseCard = Static<typeof CaseCard>

/** A flag as moderators see it: what it says, not whose it is. */
export const Flag = Type.Object({ reason: Reason, note: Type.String(), at: Time }, closed)
export type Flag = Static<typeof Flag>

/** A decision as moderators see it. */
export const Decision = Type.Object(
  {
    id: Type.String(),
    action: Action,
    rule: nullable(Rule),
    reason: Type.String(),
    moderator: Type.String({ description: 'name' }),
    at: Time,
  },
  closed,
)
export type Decision = Static<typeof Decision>

/** The flagged post as moderators see it, hidden or not. Of a deleted one nothing is left but the evidence. */
export const JudgedPost = Type.Object(
  {
    author: Author,
    lang: Locale,
    motion: nullable(Type.String()),
    text: Type.String({ description: 'Markdown, as written' }),
    html: Type.String({ description: 'the same, rendered and checked' }),
    state: Type.Enum(['shown', 'hidden', 'deleted']),
    createdAt: Time,
    editedAt: nullable(Time),
  },
  closed,
)
export type JudgedPost = Static<typeof JudgedPost>

/** A case with all that a decision needs. */
export const Case = Type.Object(
  {
    ...CaseCard.properties,
    post: JudgedPost,
    flags: Type.Array(Flag, { description: 'the first 100' }),
    evidence: Type.Array(Type.Object({ text: Type.String(), at: Time }, closed), {
      description: 'what the flaggers saw, where that is not what stands there now',
    }),
    before: Type.Array(Reply, { description: 'the two replies before it' }),
    after: Type.Array(Reply, { description: 'the two replies after it' }),
    decisions: Type.Array(Decision, { description: 'all on this post, newest first, at most 20' }),
    mayDecide: Type.Boolean({ description: 'false for who wrote in this debate' }),
  },
  closed,
)
export type Case = Static<typeof Case>

/** How much waits; nothing is counted beyond 100. */
export const QueueFigures = Type.Object({ open: Type.Integer(), urgent: Type.Integer(), late: Type.Integer() }, closed)
export type QueueFigures = Static<typeof QueueFigures>

/** How many people of one stall. */
export type StallCount = { stall: Stall | null; count: number }
