import type { Mark, RefusalCode, RefusalDetail } from '../../kernel/refusal.ts'

/** What a question before posting is about. */
export type NudgeKind = 'personal-data' | 'links' | 'repeat' | 'words'

/**
 * What one stage says of a post. What is held without a question is nothing that its author could mend. A nudge asks its author first; if he sends the same text all the same, it is held or, where only
 * a list of words had a doubt, posted.
 */
export type Verdict =
  | 'pass'
  | { readonly refuse: RefusalCode; readonly detail?: RefusalDetail }
  | { readonly hold: 'network' }
  | { readonly nudge: Exclude<NudgeKind, 'words'>; readonly marks: readonly Mark[]; readonly insists: 'hold' }
  | { readonly nudge: 'words'; readonly marks: readonly Mark[]; readonly insists: 'publish' }
