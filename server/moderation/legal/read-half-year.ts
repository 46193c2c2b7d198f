import { and, eq, gte, isNotNull, lt, sql, type Column } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import { orderFigures, type Counts, type OrderFigures } from './half-year-figures.ts'
import type { HalfYear } from './half-year.ts'
import { fieldsOf } from './read-disclosures.ts'

/** What one half-year's report says. */
export type HalfYearReport = OrderFigures & {
  readonly half: HalfYear
  /** Files that were taken, and how many things about accounts they held together. */
  readonly disclosures: number
  readonly disclosedFields: number
  /** What readers flagged, and what came of it. */
  readonly flags: number
  readonly byAction: Counts
  readonly appeals: number
  readonly overturned: number
}

/** Reads the report of a half-year, all of it in the moment of the scope. @param now milliseconds since 1970, UTC */
export async function readHalfYear(scope: Scope, half: HalfYear, now: number): Promise<HalfYearReport> {
  const { db, t } = scope
  const within = (column: Column) => and(gte(column, half.from), lt(column, half.to))
  const many = sql<number>`count(*)`.mapWith(Number)
  const { appeals, cases, decisions, disclosures, flags, legalOrders: o } = t
  const orders = await db
    .select({
      authority: o.authority,
      article: o.article,
      urgent: o.urgent,
      outcome: o.outcome,
      refusal: o.refusal,
      receivedAt: o.receivedAt,
      answeredAt: o.answeredAt,
      dueAt: cases.dueAt,
    })
    .from(o)
    .innerJoin(cases, eq(cases.id, o.caseId))
    .where(within(o.receivedAt))
  const taken = await db
    .select({ fields: disclosures.fields })
    .from(disclosures)
    .where(and(isNotNull(disclosures.takenAt), within(disclosures.takenAt)))
  const flagged = await db.select({ many }).from(flags).where(within(flags.at))
  const actions = await db
    .select({ action: decisions.action, many })
    .from(decisions)
    .innerJoin(cases, and(eq(cases.id, decisions.caseId), eq(cases.kind, 'flags')))
    .where(within(decisions.at))
    .groupBy(decisions.action)
    .orderBy(decisions.action)
  const heard = await db.select({ state: appeals.state, many }).from(appeals).where(within(appeals.at)).groupBy(appeals.state)
  return {
    half,
    ...orderFigures(orders, now),
    disclosures: taken.length,
    disclosedFields: taken.reduce((sum, { fields }) => sum + fieldsOf(fields).length, 0),
    flags: flagged[0]?.many ?? 0,
    byAction: actions.map(({ action, many }) => [action, many]),
    appeals: heard.reduce((sum, { many }) => sum + many, 0),
    overturned: heard.find(({ state }) => state === 'overturned')?.many ?? 0,
  }
}
