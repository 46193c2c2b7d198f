import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'

/** From the surest down. */
const GROUNDS = ['common-ground', 'provisional', 'candidate'] as const
type Ground = (typeof GROUNDS)[number]

const $ = sql.placeholder

const bestOf = prepared<{ threadId: number; badge: Ground }, { number: number }[]>(({ db, t: { replyFigures: f, replies: r } }) =>
  db
    .select({ number: f.number })
    .from(f)
    .innerJoin(r, and(eq(r.threadId, f.threadId), eq(r.number, f.number)))
    .where(and(eq(f.threadId, $('threadId')), eq(f.badge, $('badge')), isNull(f.frozen), eq(r.state, 'shown')))
    .orderBy(desc(f.key), desc(f.number))
    .limit(1),
)

const newest = prepared<{ threadId: number }, { since: number }[]>(({ db, t: { commonGrounds: c } }) =>
  db
    .select({ since: c.since })
    .from(c)
    .where(eq(c.threadId, $('threadId')))
    .orderBy(desc(c.since))
    .limit(1),
)

/** Keeps which reply of a debate both stalls agree with most surely, so that a list of debates need not look for it. */
export async function keepBestGround(tx: Scope, threadId: number): Promise<void> {
  const { threadGrounds: g } = tx.t
  const best = await findBest(tx, threadId)
  const [last] = await newest(tx, { threadId })
  if (!best || !last) await tx.db.delete(g).where(eq(g.threadId, threadId))
  else {
    const set = { ...best, since: last.since }
    await tx.db
      .insert(g)
      .values({ threadId, ...set })
      .onConflictDoUpdate({ target: g.threadId, set })
  }
}

async function findBest(tx: Scope, threadId: number): Promise<{ number: number; badge: Ground } | null> {
  for (const badge of GROUNDS) {
    const [reply] = await bestOf(tx, { threadId, badge })
    if (reply) return { number: reply.number, badge }
  }
  return null
}
