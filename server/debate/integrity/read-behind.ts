import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'

const query = prepared<{ limit: number }, { threadId: number }[]>(({ db, t: { mapBearings: b, threads } }) =>
  db
    .select({ threadId: b.threadId })
    .from(b)
    .innerJoin(threads, and(eq(threads.id, b.threadId), ne(threads.tally, b.tally)))
    .orderBy(asc(b.at))
    .limit(sql.placeholder('limit')),
)

/** Debates with a map whose figures have changed since it was drawn, those first that wait longest. */
export const readBehind = async (scope: Scope, limit: number): Promise<number[]> =>
  (await query(scope, { limit })).map(({ threadId }) => threadId)
