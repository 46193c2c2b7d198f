import { canonicalJson } from './canonical-json.ts'
import { dayOf } from './day-of.ts'
import type { LogEntry } from './log-entry.ts'

/** An entry as it is sealed: with its number and its time. */
export type SealedEntry = LogEntry & { readonly seq: number; readonly at: number }

/** What one looks for in the log: the action of a decision, else the kind of thing that happened. */
const whatOf = ({ kind, action }: LogEntry): string => (kind === 'decision' && action !== undefined ? action : kind)

/** The row of an entry, without its seal. Every column says what the entry says: the check of the log makes it anew and compares. */
export const logRow = (entry: SealedEntry) => ({
  seq: entry.seq,
  at: entry.at,
  day: dayOf(entry.at),
  kind: entry.kind,
  what: whatOf(entry),
  threadId: entry.threadId ?? null,
  number: entry.number ?? null,
  decisionId: entry.decisionId ?? null,
  entry: canonicalJson(entry),
})
