import { type Static, Type } from 'typebox'
import { nullable, text, Time } from '../../kernel/shapes.ts'
import { HOURS, DEBATE_MEASURES, LIFTABLE, SANCTIONS } from '../measures/measure-kinds.ts'
import { ACTIONS, CASE_ACTIONS } from './actions.ts'
import { DECISION_REASONS, REASONS_TO_LIFT } from './decision-reasons.ts'
import { RULES } from './rules.ts'

const closed = { additionalProperties: false }

/** A published rule that a decision names. */
export const Rule = Type.Integer({ minimum: RULES[0], maximum: RULES.length, description: 'number of a published rule' })
/** What a decision does with a post. */
export const Action = Type.Enum([...ACTIONS])
export type Action = Static<typeof Action>
/** Why it was decided, as a code that each reader has in his own language. */
export const DecisionReason = Type.Enum([...DECISION_REASONS])

const Hours = Type.Optional(Type.Integer({ minimum: 1, maximum: Math.max(...HOURS.mute), description: 'how long it lasts' }))
/** What is done to the author besides; a warning and a ban have no length. */
export const Sanction = Type.Object({ kind: Type.Enum([...SANCTIONS]), hours: Hours }, closed)
/** What is done to the debate around it; a lock without a length lasts until it is undone. */
export const DebateMeasure = Type.Object({ kind: Type.Enum([...DEBATE_MEASURES]), hours: Hours }, closed)

/** What decides a case. Whatever goes against the author names a rule; the note is what he reads besides the reason. */
export const DecisionDraft = Type.Object(
  {
    action: Type.Enum([...CASE_ACTIONS]),
    rule: Type.Optional(Rule),
    reason: DecisionReason,
    note: Type.Optional(text(1, 1000)),
    sanction: Type.Optional(Sanction),
    debate: Type.Optional(DebateMeasure),
  },
  closed,
)
export type DecisionDraft = Static<typeof DecisionDraft>

/** What ends a measure of a decision before its time. */
export const LiftDraft = Type.Object(
  { kind: Type.Enum([...LIFTABLE]), reason: Type.Enum([...REASONS_TO_LIFT]), note: Type.Optional(text(1, 1000)) },
  closed,
)
export type LiftDraft = Static<typeof LiftDraft>

/** A decision as moderators see it. */
export const Decision = Type.Object(
  {
    id: Type.String(),
    action: Action,
    rule: nullable(Rule),
    rulesVersion: Type.Integer({ description: 'which edition of the rules was in force' }),
    reason: DecisionReason,
    note: Type.String(),
    moderator: Type.String({ description: 'name' }),
    state: Type.Enum(['standing', 'undone', 'overturned']),
    at: Time,
  },
  closed,
)
export type Decision = Static<typeof Decision>
