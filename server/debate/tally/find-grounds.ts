import { and, desc, eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { isSure } from './is-sure.ts'

const $ = sql.placeholder

const query = prepared<{ threadId: number; badge: 'common-ground' | 'provisional'; limit: number }, { number: number }[]>(
  ({ db, t: { replyFigures: f, replies: r } }) =>
    db
      .select({ number: f.number })
      .from(f)
      .innerJoin(r, and(eq(r.threadId, f.threadId), eq(r.number, f.number)))
      .where(and(eq(f.threadId, $('threadId')), eq(f.badge, $('badge')), isSure({ replyFigures: f }), eq(r.state, 'shown')))
      .orderBy(desc(f.key), desc(f.number))
      .limit($('limit')),
)

/** Numbers of the replies of a debate that are common ground, the surest first: those that stay before the provisional ones. */
export async function findGrounds(scope: Scope, threadId: number, limit: number): Promise<number[]> {
  const sure = await query(scope, { threadId, badge: 'common-ground', limit })
  const more = sure.length < limit ? await query(scope, { threadId, badge: 'provisional', limit: limit - sure.length }) : []
  return [...sure, ...more].map(({ number }) => number)
}
