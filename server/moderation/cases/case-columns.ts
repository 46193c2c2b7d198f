import type { Schema } from '../../store/schema.ts'
import type { CaseCard } from './schema.ts'

/** A case as its row and those joined to it say it. */
export type CaseRow = Omit<CaseCard, 'urgent' | 'ahead' | 'flaggers' | 'claim'> & {
  readonly rank: number | null
  readonly rough: boolean
  readonly claimedBy: string | null
  readonly claimedUntil: number | null
}

/** The columns of a case as the queue lists it; its thread must be joined, and whoever holds it. */
export const caseColumns = ({ cases, threads, people }: Schema) => ({
  id: cases.id,
  kind: cases.kind,
  threadId: cases.threadId,
  number: cases.number,
  title: threads.title,
  lang: cases.lang,
  state: cases.state,
  reason: cases.reason,
  rank: cases.rank,
  rough: cases.rough,
  stall: cases.stall,
  flagCount: cases.flagCount,
  openedAt: cases.openedAt,
  dueAt: cases.dueAt,
  resubmittedAt: cases.resubmittedAt,
  decidedAt: cases.decidedAt,
  claimedBy: people.name,
  claimedUntil: cases.claimedUntil,
})
