import { type Static, Type } from 'typebox'
import { Id, nullable, text, ThreadId, Time } from '../../kernel/shapes.ts'
import { PostNumber } from '../../replies/schema.ts'
import { CaseId } from '../cases/schema.ts'
import { DecisionReason, Rule } from '../decisions/schema.ts'

const closed = { additionalProperties: false }
/** Why it is proposed, or answered so: moderators read it. */
const Note = text(1, 1000)

/** What two moderators must agree on. (What is disclosed for an order of law is for administrators: `moderation/legal`.) */
export const PROPOSAL_KINDS = ['suspend', 'ban', 'erase-evidence'] as const
export type ProposalKind = (typeof PROPOSAL_KINDS)[number]
export const ProposalState = Type.Enum(['open', 'agreed', 'refused'])
export type ProposalState = Static<typeof ProposalState>

/** What asks for evidence to be erased before its time. */
export const ErasureDraft = Type.Object({ note: Note }, closed)
/** What answers a proposal; who made it may only take it back. */
export const ProposalAnswer = Type.Object({ agree: Type.Boolean(), note: Type.Optional(Note) }, closed)

/** A proposal as moderators see it. */
export const Proposal = Type.Object(
  {
    id: Id,
    kind: Type.Enum([...PROPOSAL_KINDS]),
    caseId: CaseId,
    threadId: ThreadId,
    number: PostNumber,
    title: Type.String({ description: "the thread's, also while its opening is hidden" }),
    decisionId: nullable(Id),
    hours: nullable(Type.Integer({ description: 'how long a suspension would last' })),
    rule: nullable(Rule),
    reason: nullable(DecisionReason),
    note: Type.String(),
    by: Type.String({ description: 'name' }),
    at: Time,
    state: ProposalState,
    second: nullable(Type.String({ description: 'who answered it; null for one that was taken back with its decision' })),
    answer: nullable(Type.String()),
    alone: Type.Boolean({ description: 'nobody else could have agreed' }),
    decidedAt: nullable(Time),
    mayAnswer: Type.Boolean({ description: 'whether the asker may agree or refuse' }),
    own: Type.Boolean({ description: 'the asker made it and may take it back' }),
  },
  closed,
)
export type Proposal = Static<typeof Proposal>
