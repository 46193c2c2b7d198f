import type { Mark, Nudge, RefusalCode, RefusalDetail } from '../../kernel/refusal.ts'
import type { HoldReason } from '../tables.ts'
import type { PostFacts } from './post.ts'
import { type Stage, STAGES } from './stages.ts'
import type { NudgeKind } from './verdict.ts'

/** What becomes of a post. */
export type Outcome =
  | { readonly refuse: RefusalCode; readonly detail: RefusalDetail }
  | { readonly nudge: Nudge }
  | { readonly hold: readonly HoldReason[] }
  | 'publish'

/**
 * Sends a post through all stages: the first refusal ends it, all questions are asked together.
 *
 * @param anyway whether its author was asked before and sends it all the same
 */
export function judgePost(post: PostFacts, anyway: boolean, stages: readonly Stage[] = STAGES): Outcome {
  const kinds: NudgeKind[] = []
  const marks: Mark[] = []
  const hold: HoldReason[] = []
  for (const stage of stages) {
    const verdict = stage(post)
    if (verdict === 'pass') continue
    if ('refuse' in verdict) return { refuse: verdict.refuse, detail: verdict.detail ?? {} }
    if ('hold' in verdict) {
      hold.push(verdict.hold)
      continue
    }
    kinds.push(verdict.nudge)
    marks.push(...verdict.marks)
    if (verdict.insists === 'hold') hold.push(verdict.nudge)
  }
  if (kinds.length > 0 && !anyway) return { nudge: { kinds, marks, holds: hold.length > 0 } }
  return hold.length > 0 ? { hold } : 'publish'
}
