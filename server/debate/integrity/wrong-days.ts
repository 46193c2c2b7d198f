import { and, eq, sql } from 'drizzle-orm'
import { dayInJakarta } from '../../kernel/day-in-jakarta.ts'
import type { Scope } from '../../store/scope.ts'
import type { Flaw } from '../../store/upkeep/flaw.ts'
import { type Piece, within } from './pieces.ts'
import { MOST_NAMED } from './unequal.ts'

/** Stalls of some threads whose last day is not how they stand now, or is older than the newest stance that counts. */
export async function wrongDays(scope: Scope, piece: Piece<number>): Promise<Flaw[]> {
  const rows = await readLastDays(scope, piece)
  return rows
    .filter(
      ({ said, found, newest }) =>
        !found ||
        said.agree !== found.agree ||
        said.unsure !== found.unsure ||
        said.disagree !== found.disagree ||
        (newest !== null && found.day < dayInJakarta(newest)),
    )
    .slice(0, MOST_NAMED)
    .map(({ said: { threadId, stall } }) => ({
      where: `the last day of ${stall} in thread ${threadId}`,
      what: 'is not how that stall stands',
    }))
}

/** How each stall stands, how it stood at the end of its last day, and when its newest stance was taken (milliseconds since 1970). */
function readLastDays({ db, t: { balanceDays: d, stallFigures: f, stances: s } }: Scope, piece: Piece<number>) {
  const last = db
    .select({ threadId: d.threadId, stall: d.stall, day: sql<number>`max(${d.day})`.as('last_day') })
    .from(d)
    .where(within(d.threadId, piece))
    .groupBy(d.threadId, d.stall)
    .as('last')
  const newest = db
    .select({ threadId: s.threadId, stall: s.stall, at: sql<number>`max(${s.at})`.as('newest_at') })
    .from(s)
    .where(and(within(s.threadId, piece), eq(s.counts, true)))
    .groupBy(s.threadId, s.stall)
    .as('newest')
  return db
    .select({ said: f, found: d, newest: sql`${newest.at}`.mapWith((at) => (at === null ? null : Number(at))) })
    .from(f)
    .leftJoin(last, and(eq(last.threadId, f.threadId), eq(last.stall, f.stall)))
    .leftJoin(newest, and(eq(newest.threadId, f.threadId), eq(newest.stall, f.stall)))
    .leftJoin(d, and(eq(d.threadId, f.threadId), eq(d.stall, f.stall), eq(d.day, last.day)))
    .where(within(f.threadId, piece))
}
