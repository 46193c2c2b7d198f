import { eq, sql } from 'drizzle-orm'
import type { Stall } from '../../people/schema.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { NO_STANCES, type StallStances } from '../score/figures.ts'

type Row = { stall: Stall; agree: number; unsure: number; disagree: number }

const query = prepared<{ threadId: number }, Row[]>(({ db, t: { stallFigures: f } }) =>
  db
    .select({ stall: f.stall, agree: f.agree, unsure: f.unsure, disagree: f.disagree })
    .from(f)
    .where(eq(f.threadId, sql.placeholder('threadId'))),
)

/** The stances that count, by stall: all four stalls, also those from which nobody came. Four rows at most. */
export async function readStances(scope: Scope, threadId: number): Promise<StallStances> {
  const rows = await query(scope, { threadId })
  return { ...NO_STANCES, ...Object.fromEntries(rows.map(({ stall, ...counts }) => [stall, counts])) }
}
