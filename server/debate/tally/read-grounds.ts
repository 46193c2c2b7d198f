import { and, desc, eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Schema } from '../../store/schema.ts'
import type { Scope } from '../../store/scope.ts'
import type { GroundBadge } from '../schema.ts'
import { isSure } from './is-sure.ts'

/** A reply that both stalls agree with, or nearly so; only shown ones, and none on which both scores disagree. */
export type Ground = {
  readonly threadId: number
  readonly number: number
  readonly badge: GroundBadge
  readonly text: string
  readonly lang: 'id' | 'en'
}

/** So many are shown at the head of a debate. */
export const MOST_GROUNDS = 3

/** From the surest down. */
const SUREST = ['common-ground', 'provisional', 'candidate'] as const

const $ = sql.placeholder

const columns = ({ replies: r }: Schema) => ({ threadId: r.threadId, number: r.number, text: r.text, lang: r.lang })

const byBadge = prepared<{ threadId: number; badge: GroundBadge; limit: number }, Omit<Ground, 'badge'>[]>(({ db, t }) => {
  const { replyFigures: f, replies: r } = t
  return db
    .select(columns(t))
    .from(f)
    .innerJoin(r, and(eq(r.threadId, f.threadId), eq(r.number, f.number)))
    .where(and(eq(f.threadId, $('threadId')), eq(f.badge, $('badge')), isSure({ replyFigures: f }), eq(r.state, 'shown')))
    .orderBy(desc(f.key), desc(f.number))
    .limit($('limit'))
})

/** The surest common grounds of a debate, and of equally sure ones those that both stalls agree with most. */
export async function readGrounds(scope: Scope, threadId: number, limit: number): Promise<readonly Ground[]> {
  const found: Ground[] = []
  for (const badge of SUREST) {
    if (found.length === limit) break
    const rows = await byBadge(scope, { threadId, badge, limit: limit - found.length })
    found.push(...rows.map((row) => ({ ...row, badge })))
  }
  return found
}

const best = prepared<{ threadId: number }, Ground[]>(({ db, t }) => {
  const { threadGrounds: g, replies: r, replyFigures: f } = t
  return db
    .select({ ...columns(t), badge: g.badge })
    .from(g)
    .innerJoin(r, and(eq(r.threadId, g.threadId), eq(r.number, g.number)))
    .innerJoin(f, and(eq(f.threadId, g.threadId), eq(f.number, g.number)))
    .where(and(eq(g.threadId, $('threadId')), eq(r.state, 'shown'), isSure({ replyFigures: f })))
})

/** The best common ground of a debate as the tally kept it: one row by its key. */
export async function readBestGround(scope: Scope, threadId: number): Promise<Ground | null> {
  return (await best(scope, { threadId }))[0] ?? null
}
