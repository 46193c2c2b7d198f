import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { parseTimeCursor, timeCursor } from '../../kernel/time-cursor.ts'
import { prepared } from '../../store/prepared.ts'
import type { Schema } from '../../store/schema.ts'
import type { Scope } from '../../store/scope.ts'
import { isUrgent } from '../flags/reasons.ts'
import type { CaseCard, CaseReason, FlaggersByStall, QueueState, StallCount } from './schema.ts'

export type CasesAsk = {
  state: QueueState
  reason?: CaseReason | undefined
  /** Cursor of the previous page's `next`. */
  after?: string | undefined
  limit: number
}

export type CaseRow = Omit<CaseCard, 'urgent' | 'flaggers'>
type Args = { reason: string | null; time: number; id: number; limit: number }

const $ = sql.placeholder

/** The columns of a case as the queue lists it; its thread must be joined. */
export const caseColumns = ({ cases, threads }: Schema) => ({
  id: cases.id,
  kind: cases.kind,
  threadId: cases.threadId,
  number: cases.number,
  title: threads.title,
  lang: threads.lang,
  state: cases.state,
  reason: cases.reason,
  stall: cases.stall,
  flagCount: cases.flagCount,
  openedAt: cases.openedAt,
  dueAt: cases.dueAt,
  decidedAt: cases.decidedAt,
})

const openCases = (byReason: boolean) =>
  prepared<Args, CaseRow[]>(({ db, t }) => {
    const { cases, threads } = t
    const after = sql`(${cases.dueAt}, ${cases.id}) > (${$('time')}, ${$('id')})`
    return db
      .select(caseColumns(t))
      .from(cases)
      .innerJoin(threads, eq(threads.id, cases.threadId))
      .where(and(eq(cases.state, 'open'), byReason ? eq(cases.reason, $('reason')) : undefined, after))
      .orderBy(asc(cases.dueAt), asc(cases.id))
      .limit($('limit'))
  })

const decidedCases = (byReason: boolean) =>
  prepared<Args, CaseRow[]>(({ db, t }) => {
    const { cases, threads } = t
    const before = sql`(${cases.decidedAt}, ${cases.id}) < (${$('time')}, ${$('id')})`
    return db
      .select(caseColumns(t))
      .from(cases)
      .innerJoin(threads, eq(threads.id, cases.threadId))
      .where(and(eq(cases.state, 'decided'), byReason ? eq(cases.reason, $('reason')) : undefined, before))
      .orderBy(desc(cases.decidedAt), desc(cases.id))
      .limit($('limit'))
  })

const queries = {
  open: { all: openCases(false), reason: openCases(true), first: { time: -1, id: 0 } },
  decided: { all: decidedCases(false), reason: decidedCases(true), first: { time: Number.MAX_SAFE_INTEGER, id: 0 } },
}

/**
 * One page of the queue by keyset: open cases by the time when they are due, decided ones newest first.
 *
 * @throws {Refusal} `invalid-input` for a cursor that is none of ours
 */
export async function readCases(scope: Scope, ask: CasesAsk): Promise<{ items: CaseCard[]; next: string | null }> {
  const { state, reason, after, limit } = ask
  const { all, reason: ofReason, first } = queries[state]
  const cursor = after === undefined ? first : parseTimeCursor(after)
  const rows = await (reason === undefined ? all : ofReason)(scope, { reason: reason ?? null, ...cursor, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last ? timeCursor(state === 'open' ? last.dueAt : last.decidedAt, last.id) : null
  return { items: await toCards(scope, shown), next }
}

/** Adds to each case how many people of each stall flagged it. */
export async function toCards(scope: Scope, rows: readonly CaseRow[]): Promise<CaseCard[]> {
  if (rows.length === 0) return []
  const { flags } = scope.t
  const counts = await scope.db
    .select({ caseId: flags.caseId, stall: flags.stall, count: sql<number>`count(*)`.mapWith(Number) })
    .from(flags)
    .where(
      inArray(
        flags.caseId,
        rows.map(({ id }) => id),
      ),
    )
    .groupBy(flags.caseId, flags.stall)
  return rows.map((row) => ({
    ...row,
    urgent: isUrgent(row.reason),
    flaggers: byStall(counts.filter(({ caseId }) => caseId === row.id)),
  }))
}

function byStall(counts: readonly StallCount[]): FlaggersByStall {
  const flaggers: FlaggersByStall = { online: 0, offline: 0, buyer: 0, observer: 0, none: 0 }
  for (const { stall, count } of counts) flaggers[stall ?? 'none'] = count
  return flaggers
}
