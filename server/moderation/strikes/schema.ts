import { type Static, Type } from 'typebox'
import { Id, nullable, ThreadId, Time } from '../../kernel/shapes.ts'
import { PostNumber } from '../../replies/schema.ts'
import { OwnAppeal } from '../appeals/schema.ts'
import { Action, DecisionReason, Rule, Sanction } from '../decisions/schema.ts'

const closed = { additionalProperties: false }

/** A measure as the person against whom it is taken sees it. */
export const OwnMeasure = Type.Object(
  {
    ...Sanction.properties,
    state: Type.Enum(['proposed', 'standing', 'ended', 'refused', 'undone'], { description: 'proposed: waits for a second moderator' }),
    leftMs: nullable(Type.Integer({ description: 'how much of it is still to come; null: no end, or no time at all' })),
  },
  closed,
)
export type OwnMeasure = Static<typeof OwnMeasure>

/** A strike as its owner sees it: all that was decided, and what he can do about it. */
export const Strike = Type.Object(
  {
    decisionId: Id,
    threadId: ThreadId,
    number: PostNumber,
    action: Action,
    rule: nullable(Rule),
    rulesVersion: Type.Integer({ description: 'which edition of the rules was in force' }),
    reason: DecisionReason,
    note: Type.String({ description: 'what the moderator wrote besides' }),
    evidence: nullable(Type.String({ description: 'his own text as it was judged; null once it is forgotten' })),
    at: Time,
    expiresAt: Time,
    measures: Type.Array(OwnMeasure),
    appeal: nullable(OwnAppeal),
    appealUntil: nullable(Time),
    mayMend: Type.Boolean({ description: 'whether he may hand in a mended text' }),
    resubmittedAt: nullable(Time),
  },
  closed,
)
export type Strike = Static<typeof Strike>

/** One's own standing strikes, newest first, and what comes next. */
export const Strikes = Type.Object(
  {
    items: Type.Array(Strike, { description: 'the newest 100' }),
    next: Type.Null(),
    ahead: Type.Object(Sanction.properties, { ...closed, description: 'what the next strike would bring; moderators decide' }),
    measures: Type.Array(OwnMeasure, { description: 'all that stand against him now, or wait for a second moderator' }),
  },
  closed,
)
export type Strikes = Static<typeof Strikes>
