import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import type { Flaw } from '../../store/upkeep/verify.ts'

const MOST_NAMED = 20

/** Figures of what people answered at the end of debates that a recount does not bear out. */
export async function wrongClosings({ db, t: { closingFigures: f, stances: s } }: Scope): Promise<Flaw[]> {
  const counted = db
    .select({
      threadId: s.threadId,
      stall: s.stall,
      openedWith: s.openedWith,
      closedWith: s.closedWith,
      many: sql<number>`count(*)`.as('counted_many'),
    })
    .from(s)
    .where(and(eq(s.counts, true), isNotNull(s.closedWith)))
    .groupBy(s.threadId, s.stall, s.openedWith, s.closedWith)
    .as('counted')
  const same = and(
    eq(counted.threadId, f.threadId),
    eq(counted.stall, f.stall),
    eq(counted.openedWith, f.openedWith),
    eq(counted.closedWith, f.closedWith),
  )
  const many = sql`coalesce(${counted.many}, 0)`.mapWith(Number)
  const wrong = await db
    .select({ threadId: f.threadId, stall: f.stall, said: f.many, many })
    .from(f)
    .leftJoin(counted, same)
    .where(ne(f.many, many))
    .limit(MOST_NAMED)
  const without = await db
    .select({ threadId: counted.threadId, stall: counted.stall, many })
    .from(counted)
    .leftJoin(f, same)
    .where(isNull(f.many))
    .limit(MOST_NAMED)
  return [...wrong, ...without.map((row) => ({ ...row, said: 0 }))].map(({ threadId, stall, said, many: found }) => ({
    where: `the answers of ${stall} at the end of thread ${threadId}`,
    what: `are said to be ${said} of one kind; they are ${found}`,
  }))
}
