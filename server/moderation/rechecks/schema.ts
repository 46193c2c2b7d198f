import { type Static, Type } from 'typebox'
import { Id, Locale, nullable, ThreadId, Time } from '../../kernel/shapes.ts'
import { PostNumber } from '../../replies/schema.ts'
import { CaseId } from '../cases/schema.ts'
import { Action, DecisionDraft, DecisionReason, Rule } from '../decisions/schema.ts'

const closed = { additionalProperties: false }
const { action, reason, ...others } = DecisionDraft.properties

/** What comes of looking again: agreement, or another decision in its place. */
export const RecheckAnswer = Type.Object(
  { agrees: Type.Boolean(), action: Type.Optional(action), reason: Type.Optional(reason), ...others },
  closed,
)
export type RecheckAnswer = Static<typeof RecheckAnswer>

/** A decision on a post whose language the moderator does not read: somebody who does looks again. */
export const Recheck = Type.Object(
  {
    decisionId: Id,
    caseId: CaseId,
    threadId: ThreadId,
    number: PostNumber,
    title: Type.String({ description: "the thread's, also while its opening is hidden" }),
    lang: Locale,
    action: Action,
    rule: nullable(Rule),
    reason: DecisionReason,
    note: Type.String(),
    moderator: Type.String({ description: 'name' }),
    at: Time,
    mayRecheck: Type.Boolean({ description: 'whether the asker may look again' }),
  },
  closed,
)
export type Recheck = Static<typeof Recheck>
