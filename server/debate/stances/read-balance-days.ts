import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { BalanceDay } from '../drawing/balance-points.ts'
import { REQUIRED_STALLS, type RequiredStall } from '../score/figures.ts'

const $ = sql.placeholder

const columnsOf = (d: Scope['t']['balanceDays']) => ({ day: d.day, stall: d.stall, agree: d.agree, unsure: d.unsure, disagree: d.disagree })

const since = prepared<{ threadId: number; from: number }, BalanceDay[]>(({ db, t: { balanceDays: d } }) =>
  db
    .select(columnsOf(d))
    .from(d)
    .where(and(eq(d.threadId, $('threadId')), gte(d.day, $('from'))))
    .orderBy(asc(d.day)),
)

const lastBefore = prepared<{ threadId: number; from: number; stall: RequiredStall }, BalanceDay[]>(({ db, t: { balanceDays: d } }) =>
  db
    .select(columnsOf(d))
    .from(d)
    .where(and(eq(d.threadId, $('threadId')), lt(d.day, $('from')), eq(d.stall, $('stall'))))
    .orderBy(desc(d.day))
    .limit(1),
)

/**
 * How the stances of a debate stood at the end of each day from one on (whole days since 1970 in Jakarta), in the order of days, and how
 * both stalls stood before. A row a day and stall at most, however many people have a stance.
 */
export async function readBalanceDays(scope: Scope, threadId: number, from: number): Promise<BalanceDay[]> {
  const before = await Promise.all(REQUIRED_STALLS.map((stall) => lastBefore(scope, { threadId, from, stall })))
  return [...before.flat().toSorted((a, b) => a.day - b.day), ...(await since(scope, { threadId, from }))]
}
