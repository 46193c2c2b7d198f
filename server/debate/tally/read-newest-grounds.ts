import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'

/** Where a common ground was reached, and when, in milliseconds since 1970. */
export type ReachedGround = { readonly threadId: number; readonly number: number; readonly since: number }

const $ = sql.placeholder

const everywhere = prepared<{ badge: 'provisional' | 'common-ground'; limit: number }, ReachedGround[]>(({ db, t }) => {
  const { commonGrounds: c, replies: r, replyFigures: f, threads } = t
  return db
    .select({ threadId: c.threadId, number: c.number, since: c.since })
    .from(c)
    .innerJoin(r, and(eq(r.threadId, c.threadId), eq(r.number, c.number)))
    .innerJoin(f, and(eq(f.threadId, c.threadId), eq(f.number, c.number)))
    .innerJoin(threads, eq(threads.id, c.threadId))
    .where(and(eq(c.badge, $('badge')), eq(r.state, 'shown'), isNull(f.frozen), eq(threads.openingState, 'shown')))
    .orderBy(desc(c.since))
    .limit($('limit'))
})

const inThread = prepared<{ threadId: number; limit: number }, ReachedGround[]>(({ db, t }) => {
  const { commonGrounds: c, replies: r, replyFigures: f } = t
  return db
    .select({ threadId: c.threadId, number: c.number, since: c.since })
    .from(c)
    .innerJoin(r, and(eq(r.threadId, c.threadId), eq(r.number, c.number)))
    .innerJoin(f, and(eq(f.threadId, c.threadId), eq(f.number, c.number)))
    .where(and(eq(c.threadId, $('threadId')), ne(c.badge, 'candidate'), eq(r.state, 'shown'), isNull(f.frozen)))
    .orderBy(desc(c.since))
    .limit($('limit'))
})

/** Where common ground was reached last, provisional or sure, in all debates or in one. What has few votes is not announced. */
export async function readNewestGrounds(scope: Scope, { threadId, limit }: { threadId?: number | undefined; limit: number }) {
  if (threadId !== undefined) return inThread(scope, { threadId, limit })
  const found = [
    ...(await everywhere(scope, { badge: 'common-ground', limit })),
    ...(await everywhere(scope, { badge: 'provisional', limit })),
  ]
  return found.toSorted((a, b) => b.since - a.since).slice(0, limit)
}
