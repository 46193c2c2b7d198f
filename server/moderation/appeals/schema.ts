import { type Static, Type } from 'typebox'
import { Id, Locale, nullable, text, ThreadId, Time } from '../../kernel/shapes.ts'
import { PostNumber } from '../../replies/schema.ts'
import { Case, CaseId } from '../cases/schema.ts'
import { Action, DecisionReason, Rule } from '../decisions/schema.ts'

const closed = { additionalProperties: false }

/** Open: waits for another moderator. Upheld: the decision stands. Overturned: it is taken back. */
export const AppealState = Type.Enum(['open', 'upheld', 'overturned'])
export type AppealState = Static<typeof AppealState>

/** What appeals against a decision: one tap is enough, words may be added. */
export const AppealDraft = Type.Object({ text: Type.Optional(text(1, 2000)) }, closed)

/** An appeal as its author sees it. */
export const OwnAppeal = Type.Object(
  {
    decisionId: Id,
    state: AppealState,
    text: Type.String(),
    answer: Type.String({ description: 'what the second moderator wrote' }),
    at: Time,
    dueAt: Time,
    decidedAt: nullable(Time),
  },
  closed,
)
export type OwnAppeal = Static<typeof OwnAppeal>

/** An appeal as moderators list it: against which decision, by whom that was made, and what the author says. */
export const AppealCard = Type.Object(
  {
    id: Id,
    ...OwnAppeal.properties,
    caseId: CaseId,
    threadId: ThreadId,
    number: PostNumber,
    title: Type.String({ description: "the thread's, also while its opening is hidden" }),
    lang: Locale,
    action: Action,
    rule: nullable(Rule),
    reason: DecisionReason,
    moderator: Type.String({ description: 'who decided' }),
  },
  closed,
)
export type AppealCard = Static<typeof AppealCard>

/** An appeal with all that an answer needs. */
export const Appeal = Type.Object(
  { ...AppealCard.properties, case: Case, mayAnswer: Type.Boolean({ description: 'false for who decided it or wrote in this debate' }) },
  closed,
)
export type Appeal = Static<typeof Appeal>

/** What answers an appeal; the note is for its author. */
export const AppealAnswer = Type.Object({ overturn: Type.Boolean(), note: text(1, 1000) }, closed)
