import { and, asc, eq, gt, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'

/** So long a debate is not looked at again. */
const REST_MS = 20 * 60 * 60 * 1000
const A_PAGE = 100

const page = prepared<{ after: number; before: number }, { id: number; tally: number }[]>(({ db, t: { looks, threads } }) =>
  db
    .select({ id: threads.id, tally: threads.tally })
    .from(threads)
    .leftJoin(looks, eq(looks.threadId, threads.id))
    .where(
      and(
        gt(threads.id, sql.placeholder('after')),
        gt(threads.tally, 0),
        or(isNull(looks.at), and(ne(looks.tally, threads.tally), lt(looks.at, sql.placeholder('before')))),
      ),
    )
    .orderBy(asc(threads.id))
    .limit(A_PAGE),
)

/** Debates whose figures have changed since they were looked at, after this id, a page at a time. @param now milliseconds since 1970, UTC */
export const readUnlooked = (scope: Parameters<typeof page>[0], after: number, now: number) => page(scope, { after, before: now - REST_MS })
