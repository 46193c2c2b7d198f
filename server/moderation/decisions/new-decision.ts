import type { Post } from '../cases/read-post.ts'
import type { MeasureDraft } from '../measures/measure-kinds.ts'
import type { Action } from './actions.ts'
import type { DecisionReason } from './decision-reasons.ts'

/** A decision about to be written down, checked already. */
export type NewDecision = {
  readonly id: string
  readonly caseId: number
  readonly post: Post
  readonly action: Action
  readonly rule?: number | undefined
  readonly reason: DecisionReason
  readonly note: string
  readonly sanction?: MeasureDraft | undefined
  readonly debate?: MeasureDraft | undefined
  /** The decision that it takes back. */
  readonly undoes?: string | undefined
  /** The measure that it ends early, and whose it is. */
  readonly lifts?: { readonly decisionId: string; readonly measure: MeasureDraft } | undefined
  /** The decision that was appealed against, where this one answers that. */
  readonly appealed?: string | undefined
  /** How the post stands afterwards, where its action alone does not say so. */
  readonly state?: Post['state'] | undefined
  readonly onTranslation: boolean
  readonly alone: boolean
}
