import { type Static, Type } from 'typebox'
import { Locale, nullable, ThreadId, Time } from '../../kernel/shapes.ts'
import { Author, Stall } from '../../people/schema.ts'
import { PostNumber, Reply } from '../../replies/schema.ts'
import { Decision } from '../decisions/schema.ts'
import { FLAG_REASONS } from '../flags/reasons.ts'
import { Reason } from '../flags/schema.ts'

const closed = { additionalProperties: false }

/** The number of a case, which is also its address. */
export const CaseId = Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'number of a case' })
/** Quiet: flagged again after it was kept, by too few to look again. Open: waits for a decision. Final: no appeal can come any more. */
export const CaseState = Type.Enum(['quiet', 'open', 'decided', 'appealed', 'final'])
export type CaseState = Static<typeof CaseState>
/** The parts of the queue. */
export const QueueState = Type.Enum(['open', 'decided'])
export type QueueState = Static<typeof QueueState>
/** Why there is a case: the gravest reason of its flags, or an order of law. */
export const CaseReason = Type.Enum([...FLAG_REASONS, 'legal-order'])
export type CaseReason = Static<typeof CaseReason>

/** How many people of each stall flagged; who shows no stall counts under `none`. Never who. */
export const FlaggersByStall = Type.Object(
  { online: Type.Integer(), offline: Type.Integer(), buyer: Type.Integer(), observer: Type.Integer(), none: Type.Integer() },
  closed,
)
export type FlaggersByStall = Static<typeof FlaggersByStall>

/** Who is at a case; nobody any more when `until` has passed. */
export const Claim = Type.Object({ by: Type.String({ description: 'name' }), until: Time }, closed)
export type Claim = Static<typeof Claim>

/** How much of a case's time is gone: more than half, or all of it. */
export const CaseAge = Type.Enum(['half', 'late'])
export type CaseAge = Static<typeof CaseAge>

/** A case as the queue lists it. */
export const CaseCard = Type.Object(
  {
    id: CaseId,
    threadId: ThreadId,
    number: PostNumber,
    kind: Type.Enum(['flags', 'legal']),
    title: Type.String({ description: "the thread's, also while its opening is hidden" }),
    lang: Locale,
    state: CaseState,
    reason: CaseReason,
    stall: Stall,
    urgent: Type.Boolean(),
    ahead: Type.Boolean({ description: 'it holds rough words, so it comes before what is as calm; no judgement' }),
    flagCount: Type.Integer(),
    flaggers: FlaggersByStall,
    openedAt: Time,
    dueAt: Time,
    resubmittedAt: nullable(Type.Integer({ description: 'when its author handed in a mended text that waits: the clock starts there' })),
    decidedAt: nullable(Time),
    claim: nullable(Claim),
  },
  closed,
)
export type CaseCard = Static<typeof CaseCard>

/** A flag as moderators see it: what it says, not whose it is. */
export const Flag = Type.Object({ reason: Reason, note: Type.String(), at: Time }, closed)
export type Flag = Static<typeof Flag>

/** The flagged post as moderators see it, hidden or not. Of a deleted one nothing is left but the evidence. */
export const JudgedPost = Type.Object(
  {
    author: Author,
    lang: Locale,
    motion: nullable(Type.String()),
    text: Type.String({ description: 'Markdown, as written' }),
    html: Type.String({ description: 'the same, rendered and checked' }),
    state: Type.Enum(['shown', 'hidden', 'deleted', 'removed', 'legal']),
    createdAt: Time,
    editedAt: nullable(Time),
  },
  closed,
)
export type JudgedPost = Static<typeof JudgedPost>

/** What moderators and the program did with a case besides deciding it; `by` is null where the program itself acted. */
export const CaseStep = Type.Object(
  { kind: Type.Enum(['claim', 'release', 'unmask', 'translate', 'provisional-hide', 'resubmit']), by: nullable(Type.String()), at: Time },
  closed,
)
export type CaseStep = Static<typeof CaseStep>

/** What a decision on the post did to its author or its debate, and what became of it. */
export const CaseMeasure = Type.Object(
  {
    kind: Type.Enum(['warn', 'mute', 'suspend', 'ban', 'lock', 'slow']),
    hours: nullable(Type.Integer()),
    state: Type.Enum(['proposed', 'standing', 'ended', 'refused', 'undone']),
    proposedAt: Time,
    startedAt: nullable(Time),
    endedAt: nullable(Time),
  },
  closed,
)
export type CaseMeasure = Static<typeof CaseMeasure>

/** What the post says in the other language, as a moderator who reads both wrote it. */
export const CaseTranslation = Type.Object({ lang: Locale, text: Type.String(), by: Type.String(), at: Time }, closed)
export type CaseTranslation = Static<typeof CaseTranslation>

/** Another case about the same author. */
export const EarlierCase = Type.Object({ id: CaseId, state: CaseState, reason: CaseReason, openedAt: Time }, closed)
export type EarlierCase = Static<typeof EarlierCase>

/** A post of somebody whose posts are decided together; `caseId` is null while none is open about it. */
export const AuthorPost = Type.Object(
  {
    threadId: ThreadId,
    number: PostNumber,
    caseId: nullable(CaseId),
    text: Type.String({ description: 'its beginning, empty where it is not shown' }),
    at: Time,
  },
  closed,
)
export type AuthorPost = Static<typeof AuthorPost>

/** A case with all that a decision needs. */
export const Case = Type.Object(
  {
    ...CaseCard.properties,
    post: JudgedPost,
    rough: Type.Array(Type.String(), { description: 'words in it that are on the list of rough ones: where to look, not a judgement' }),
    flags: Type.Array(Flag, { description: 'the first 100' }),
    burst: nullable(
      Type.Object(
        {
          atOnce: Type.Integer({ description: 'the most flags within ten minutes' }),
          young: Type.Integer({ description: 'flags from accounts of their first week' }),
          oneStall: nullable(Stall),
        },
        { ...closed, description: 'flags that may have been agreed upon; oneStall is what all of them show' },
      ),
    ),
    evidence: Type.Array(Type.Object({ text: Type.String(), at: Time }, closed), {
      description: 'what the flaggers saw, where that is not what stands there now',
    }),
    before: Type.Array(Reply, { description: 'the two replies before it' }),
    after: Type.Array(Reply, { description: 'the two replies after it' }),
    decisions: Type.Array(Decision, { description: 'all on this post, newest first, at most 20' }),
    mayDecide: Type.Boolean({ description: 'false for who wrote in this debate' }),
    restorable: Type.Boolean({ description: 'whether a decision on it stands that can be taken back' }),
    readsLanguage: Type.Boolean({ description: "whether the asker reads the post's language; else his decision is looked at again" }),
    weights: Type.Array(Type.Object({ stall: nullable(Stall), all: Type.Integer(), counted: Type.Integer() }, closed), {
      description: 'what the flags of each stall weigh together, in hundredths, and what of it counts',
    }),
    masked: Type.Boolean({ description: 'whether personal data is dotted out in it; opening it is written into its history' }),
    translation: nullable(CaseTranslation),
    mayTranslate: Type.Boolean({ description: 'whether the asker reads both languages' }),
    steps: Type.Array(CaseStep, { description: 'oldest first, at most 100' }),
    measures: Type.Array(CaseMeasure, { description: 'what decisions on it did to its author and its debate, at most 50' }),
    strikes: Type.Integer({ description: "the author's strikes that stand" }),
    earlier: Type.Array(EarlierCase, { description: 'the newest other cases about this author, at most 5' }),
    quotes: Type.Integer({ description: 'replies that quote the post, and lose the quote with it; counted up to 100' }),
  },
  closed,
)
export type Case = Static<typeof Case>

/** How much waits; nothing is counted beyond 100. */
export const QueueFigures = Type.Object({ open: Type.Integer(), urgent: Type.Integer(), late: Type.Integer() }, closed)
export type QueueFigures = Static<typeof QueueFigures>

/** How many people of one stall. */
export type StallCount = { stall: Stall | null; count: number }
