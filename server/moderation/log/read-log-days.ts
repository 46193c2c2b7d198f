import { and, desc, lt, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { monthOf } from './day-of.ts'

/** The last entry of a day: its seal stands for all of the log up to then. */
export type LogDay = { readonly day: number; readonly seq: number; readonly hash: string }

const before = prepared<{ day: number }, LogDay[]>(({ db, t: { moderationLog } }) =>
  db
    .select({ day: moderationLog.day, seq: moderationLog.seq, hash: moderationLog.hash })
    .from(moderationLog)
    .where(and(lt(moderationLog.day, sql.placeholder('day'))))
    .orderBy(desc(moderationLog.day), desc(moderationLog.seq))
    .limit(1),
)

/** The last entries of the latest days on which anything happened, newest first: one search by key a day, however much happened. */
export async function readLogDays(scope: Scope, most: number): Promise<LogDay[]> {
  const days: LogDay[] = []
  for (let [day] = await before(scope, { day: Number.MAX_SAFE_INTEGER }); day && days.length < most; [day] = await before(scope, day))
    days.push(day)
  return days
}

/** Months with entries, newest first, as `2026-11`. */
export async function readLogMonths(scope: Scope, most: number): Promise<string[]> {
  const months: string[] = []
  let [last] = await before(scope, { day: Number.MAX_SAFE_INTEGER })
  while (last && months.length < most) {
    const month = monthOf(last.day)
    months.push(monthName(month))
    ;[last] = await before(scope, { day: month * 100 })
  }
  return months
}

/** 202611 as `2026-11`. */
export const monthName = (month: number): string => `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`
