import type { LogEntry } from '../log/log-entry.ts'
import type { TakenMeasure } from '../measures/take-measures.ts'
import type { NewDecision } from './new-decision.ts'
import { RULES_VERSION } from './rules.ts'

/** What the public log says of a decision: never whose post it was, nor the note, which is for its author alone. */
export function decisionEntry(decision: NewDecision, moderator: string, measures: readonly TakenMeasure[]): LogEntry {
  const { id, post, action, rule, reason, undoes, lifts, appealed, onTranslation, alone } = decision
  return {
    kind: appealed === undefined ? 'decision' : 'appeal',
    threadId: post.threadId,
    number: post.number,
    moderator,
    action,
    rule,
    rulesVersion: RULES_VERSION,
    reason,
    decisionId: id,
    undoes,
    appealed,
    ...(lifts && { lifts: lifts.decisionId, measures: [lifts.measure] }),
    ...(measures.length > 0 && { measures: measures.map(({ kind, hours, proposed }) => ({ kind, hours, ...(proposed && { proposed }) })) }),
    ...(onTranslation && { onTranslation }),
    ...(alone && { alone }),
  }
}
