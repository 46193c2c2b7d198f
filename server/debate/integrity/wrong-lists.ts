import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import type { Flaw } from '../../store/upkeep/flaw.ts'
import { rankOf } from '../score/badge-of.ts'
import { NO_STANCES, type StallStances } from '../score/figures.ts'
import { missingStall } from '../score/missing-stall.ts'
import { type Piece, within } from './pieces.ts'
import { MOST_NAMED } from './unequal.ts'

const nameOf = ({ threadId, number }: { threadId: number; number: number }) => `reply ${number} of thread ${threadId}`

/** Lists that tallies keep, of some threads: common ground, the best of it, and debates that lack a stall. What is due is not wrong yet. */
export async function wrongLists(scope: Scope, piece: Piece<number>): Promise<Flaw[]> {
  const { tallyDue: d } = scope.t
  const due = await scope.db.select().from(d).where(within(d.threadId, piece))
  const settled = ({ threadId }: { threadId: number }) => !due.some((row) => row.threadId === threadId)
  const best = (await wrongBest(scope, piece)).filter(settled)
  const calls = (await wrongCalls(scope, piece)).filter(settled)
  return [
    ...(await wrongGrounds(scope, piece)),
    ...(await wrongTopics(scope, piece)),
    ...best.slice(0, MOST_NAMED).map(({ threadId, what }) => ({ where: `thread ${threadId}`, what })),
    ...calls.slice(0, MOST_NAMED).map(({ threadId, what }) => ({ where: `thread ${threadId}`, what })),
  ]
}

const GROUNDS = ['candidate', 'provisional', 'common-ground'] as const

async function wrongGrounds({ db, t: { commonGrounds: c, replyFigures: f } }: Scope, piece: Piece<number>): Promise<Flaw[]> {
  const same = and(eq(c.threadId, f.threadId), eq(c.number, f.number))
  const missing = await db
    .select({ threadId: f.threadId, number: f.number })
    .from(f)
    .leftJoin(c, same)
    .where(and(within(f.threadId, piece), inArray(f.badge, [...GROUNDS]), or(isNull(c.badge), sql`${c.badge} <> ${f.badge}`)))
    .limit(MOST_NAMED)
  const more = await db
    .select({ threadId: c.threadId, number: c.number })
    .from(c)
    .leftJoin(f, same)
    .where(and(within(c.threadId, piece), or(isNull(f.badge), sql`${f.badge} in ('waiting', 'none')`)))
    .limit(MOST_NAMED)
  return [
    ...missing.map((row) => ({ where: nameOf(row), what: 'has a badge that the list of common ground does not tell of' })),
    ...more.map((row) => ({ where: nameOf(row), what: 'is in the list of common ground without a badge' })),
  ]
}

type Wrong = { readonly threadId: number; readonly what: string }

/** Of the replies with a badge that are seen and not looked into, the best is the surest, and of equally sure ones what both agree with most. */
async function wrongBest(scope: Scope, piece: Piece<number>): Promise<Wrong[]> {
  const { threadGrounds: g } = scope.t
  const kept = new Map((await scope.db.select().from(g).where(within(g.threadId, piece))).map((row) => [row.threadId, row]))
  const best = new Map<number, Candidate>()
  for (const reply of await readCandidates(scope, piece)) {
    const other = best.get(reply.threadId)
    if (!other || rankOf(reply.badge) > rankOf(other.badge)) best.set(reply.threadId, reply)
  }
  const told = (ground: { number: number; badge: string; since: number } | undefined) =>
    ground ? `reply ${ground.number} (${ground.badge}) since ${ground.since}` : 'nothing'
  return [...new Set([...kept.keys(), ...best.keys()])]
    .map((threadId) => ({ threadId, said: told(kept.get(threadId)), found: told(best.get(threadId)) }))
    .filter(({ said, found }) => said !== found)
    .map(({ threadId, said, found }) => ({ threadId, what: `has as its best common ground ${said}; it is ${found}` }))
}

type Candidate = Awaited<ReturnType<typeof readCandidates>>[number]

/** With when a badge of its debate was last won or changed. */
const readCandidates = ({ db, t: { commonGrounds: c, replyFigures: f, replies: r } }: Scope, piece: Piece<number>) => {
  const last = db
    .select({ threadId: c.threadId, since: sql<number>`max(${c.since})`.as('last_since') })
    .from(c)
    .where(within(c.threadId, piece))
    .groupBy(c.threadId)
    .as('last')
  return db
    .select({ threadId: f.threadId, number: f.number, badge: f.badge, since: sql`${last.since}`.mapWith(Number) })
    .from(f)
    .innerJoin(r, and(eq(r.threadId, f.threadId), eq(r.number, f.number)))
    .innerJoin(last, eq(last.threadId, f.threadId))
    .where(and(within(f.threadId, piece), inArray(f.badge, [...GROUNDS]), isNull(f.frozen), eq(r.state, 'shown')))
    .orderBy(desc(f.key), desc(f.number))
}

/** Lists of a topic that a debate stands in which has another one. */
async function wrongTopics({ db, t: { stallCalls, threadGrounds, threads } }: Scope, piece: Piece<number>): Promise<Flaw[]> {
  const flaws: Flaw[] = []
  for (const list of [threadGrounds, stallCalls]) {
    const rows = await db
      .select({ id: threads.id })
      .from(list)
      .innerJoin(threads, eq(threads.id, list.threadId))
      .where(and(within(list.threadId, piece), sql`coalesce(${list.topicId}, '') <> coalesce(${threads.topicId}, '')`))
      .limit(MOST_NAMED)
    flaws.push(...rows.map(({ id }) => ({ where: `thread ${id}`, what: 'is listed in a topic that is not its own' })))
  }
  return flaws
}

async function wrongCalls({ db, t: { stallCalls: c, stallFigures: f } }: Scope, piece: Piece<number>): Promise<Wrong[]> {
  const kept = new Map((await db.select().from(c).where(within(c.threadId, piece))).map(({ threadId, stall }) => [threadId, stall]))
  const stances = new Map<number, StallStances>()
  for (const { threadId, stall, ...counts } of await db.select().from(f).where(within(f.threadId, piece)))
    stances.set(threadId, { ...(stances.get(threadId) ?? NO_STANCES), [stall]: counts })
  return [...new Set([...kept.keys(), ...stances.keys()])]
    .map((threadId) => ({
      threadId,
      said: kept.get(threadId) ?? 'nobody',
      found: missingStall(stances.get(threadId) ?? NO_STANCES) ?? 'nobody',
    }))
    .filter(({ said, found }) => said !== found)
    .map(({ threadId, said, found }) => ({ threadId, what: `is said to lack ${said}; it lacks ${found}` }))
}
