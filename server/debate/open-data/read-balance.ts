import { and, desc, eq, sql } from 'drizzle-orm'
import type { Stall } from '../../people/schema.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { readHead } from '../../threads/read-head.ts'
import { NO_STANCES } from '../score/figures.ts'
import { shownStances } from '../score/shown-stances.ts'
import { readStances } from '../stances/read-stances.ts'
import type { Balance } from './schema.ts'

type Row = { day: number; stall: Stall; agree: number; unsure: number; disagree: number }

const MOST_DAYS = 400
const DAY_MS = 24 * 60 * 60 * 1000

const newestDays = prepared<{ threadId: number }, Row[]>(({ db, t: { balanceDays: b } }) =>
  db
    .select({ day: b.day, stall: b.stall, agree: b.agree, unsure: b.unsure, disagree: b.disagree })
    .from(b)
    .where(and(eq(b.threadId, sql.placeholder('threadId'))))
    .orderBy(desc(b.day), desc(b.stall))
    .limit(MOST_DAYS),
)

/** What a debate thinks of its motion now and thought at the end of each day, as far as `shownStances` lets it be seen. Null if there is no such debate. */
export async function readBalance(scope: Scope, threadId: number): Promise<Balance | null> {
  const head = await readHead(scope, { id: threadId })
  if (!head) return null
  const days = await newestDays(scope, { threadId })
  return { threadId, tally: head.tally, ...shownStances(await readStances(scope, threadId)), days: days.toReversed().map(toDay) }
}

function toDay({ day, stall, ...counts }: Row): Balance['days'][number] {
  const { figures } = shownStances({ ...NO_STANCES, [stall]: counts })
  return { day: new Date(day * DAY_MS).toISOString().slice(0, 10), stall, figures: figures[stall] }
}
