import { and, eq, inArray, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { RequiredStall } from '../score/figures.ts'

/** Beyond this nobody counts: the page says "99+". */
export const MOST_COUNTED = 100

const query = prepared<{ stall: RequiredStall }, { id: number }[]>(({ db, t: { stallCalls: c, threads } }) =>
  db
    .select({ id: c.threadId })
    .from(c)
    .innerJoin(threads, eq(threads.id, c.threadId))
    .where(and(eq(c.stall, sql.placeholder('stall')), inArray(threads.state, ['open', 'cooling']), eq(threads.openingState, 'shown')))
    .limit(MOST_COUNTED),
)

/** How many debates that go on want people of this stall, up to a hundred. */
export const countCalls = async (scope: Scope, stall: RequiredStall): Promise<number> => (await query(scope, { stall })).length
