import type { Action } from '../decisions/actions.ts'
import type { DecisionReason } from '../decisions/decision-reasons.ts'
import type { MeasureKind } from '../measures/measure-kinds.ts'

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
  readonly measures?:
    | readonly { readonly kind: MeasureKind; readonly hours?: number | undefined; readonly proposed?: true | undefined }[]
    | undefined
  readonly decisionId?: string | undefined
  /** The decision that is taken back by this one, and whether by appeal. */
  readonly undoes?: string | undefined
  /** The decision that was appealed against: by `action` it was taken back (`restore`) or stands (`uphold`). */
  readonly appealed?: string | undefined
  readonly onTranslation?: true | undefined
  /** Nobody else could have decided. */
  readonly alone?: true | undefined
}
