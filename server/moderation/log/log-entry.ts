import type { Action } from '../decisions/actions.ts'
import type { DecisionReason } from '../decisions/decision-reasons.ts'
import type { OrderOutcome, OrderRefusal } from '../legal/order-answers.ts'
import type { FreezeReason } from '../freezes/schema.ts'
import type { Stall } from '../../people/schema.ts'
import type { MeasureKind } from '../measures/measure-kinds.ts'
import type { ProposalKind } from '../proposals/schema.ts'

/** What kinds of things the public log tells. */
export const LOG_KINDS = [
  'decision',
  'provisional-hide',
  'appeal',
  'proposal',
  'proposal-answer',
  'recheck',
  'held-refused',
  'legal-order',
  'evidence-erased',
  'disclosure',
  'mind-revoked',
  'badge-frozen',
  'badge-released',
  'badge-lifted',
  'votes-aside',
  'summary-handed',
  'summary-revoked',
] as const

/** An entry of the public log: never who flagged, never a removed text, never an author. `seq` and `at` are added when it is written. */
export type LogEntry = {
  readonly kind: (typeof LOG_KINDS)[number]
  readonly threadId?: number | undefined
  /** The post; 0 is the opening. */
  readonly number?: number | undefined
  /** Name of the moderator; absent where the program itself acted. */
  readonly moderator?: string | undefined
  readonly action?: Action | 'agreed' | 'refused' | undefined
  readonly rule?: number | undefined
  readonly rulesVersion?: number | undefined
  readonly reason?: DecisionReason | undefined
  /** What was proposed to a second moderator. */
  readonly proposal?: ProposalKind | undefined
  readonly measures?:
    | readonly { readonly kind: MeasureKind; readonly hours?: number | undefined; readonly proposed?: true | undefined }[]
    | undefined
  readonly decisionId?: string | undefined
  /** The decision that is taken back by this one, and whether by appeal. */
  readonly undoes?: string | undefined
  /** The decision whose measure this one ends early: `measures` says which; the decision itself stands. */
  readonly lifts?: string | undefined
  /** The decision that was appealed against: by `action` it was taken back (`restore`) or stands (`uphold`). */
  readonly appealed?: string | undefined
  readonly onTranslation?: true | undefined
  /** Nobody else could have decided. */
  readonly alone?: true | undefined
  /** Of an order of law, which is public: whose it is, its number, the article that it names, and what became of it. */
  readonly authority?: string | undefined
  readonly orderNumber?: string | undefined
  readonly article?: string | undefined
  readonly urgent?: true | undefined
  readonly receivedAt?: number | undefined
  readonly outcome?: OrderOutcome | undefined
  readonly refusal?: OrderRefusal | undefined
  /** Of a disclosure: how many things about one account were given. */
  readonly count?: number | undefined
  /** Of a badge that stood still: why, or why it was let go; of which stall the doubted votes are, and how many, where that is shown. */
  readonly because?: 'burst' | 'contradiction' | 'calm' | 'agreed' | 'stands' | FreezeReason | undefined
  readonly stall?: Stall | undefined
  readonly votes?: number | undefined
}
