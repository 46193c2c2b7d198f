import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { parseTimeCursor, timeCursor } from '../kernel/time-cursor.ts'
import { prepared } from '../store/prepared.ts'
import type { Schema } from '../store/schema.ts'
import type { Scope } from '../store/scope.ts'
import type { MarketSort, ThreadCard } from './schema.ts'
import { threadColumns, toCard, type ThreadRow } from './thread-columns.ts'

export type MarketAsk = {
  sort: MarketSort
  topic?: string | undefined
  /** Cursor of the previous page's `next`. */
  after?: string | undefined
  limit: number
  personId?: string | undefined
}

type Args = { topic: string | null; personId: string | null; time: number; id: number; limit: number }
/** `place` is the time that the list is ordered by. */
type Row = { thread: ThreadRow; place: number }

const FIRST = { time: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER }

const $ = sql.placeholder

/** What each list is made of: a table whose rows name threads, in the order of one of its times and of the threads' ids. */
function listOf(sort: MarketSort, t: Schema) {
  const { threads, threadGrounds: g, stallCalls: c } = t
  const calls = (stall: 'online' | 'offline') => ({
    join: { table: c, on: eq(c.threadId, threads.id) },
    time: c.at,
    id: c.threadId,
    topic: sql`${c.topicId}`,
    only: and(eq(c.stall, stall), inArray(threads.state, ['open', 'cooling']), eq(threads.openingState, 'shown')),
  })
  if (sort === 'needs-online') return calls('online')
  if (sort === 'needs-offline') return calls('offline')
  if (sort === 'common-ground')
    return { join: { table: g, on: eq(g.threadId, threads.id) }, time: g.since, id: g.threadId, topic: sql`${g.topicId}`, only: undefined }
  const followed = and(eq(t.follows.threadId, threads.id), eq(t.follows.personId, $('personId')))
  const join = sort === 'following' ? { table: t.follows, on: followed } : null
  // An expression and no column: what somebody follows is read, and not all of a topic to see what of it he follows.
  const topic = join ? sql`(${threads.topicId} || '')` : sql`${threads.topicId}`
  return { join, time: threads.activeAt, id: threads.id, topic, only: undefined }
}

const pageOf = (sort: MarketSort, byTopic: boolean) =>
  prepared<Args, Row[]>(({ db, t }) => {
    const { threads } = t
    const { join, time, id, topic, only } = listOf(sort, t)
    const newest = sort === 'new'
    const before = newest ? lt(threads.id, $('id')) : sql`(${time}, ${id}) < (${$('time')}, ${$('id')})`
    const columns = { thread: threadColumns(t), place: time }
    const all = db.select(columns).from(threads).innerJoin(t.people, eq(t.people.id, threads.authorId)).$dynamic()
    return (join ? all.innerJoin(join.table, join.on) : all)
      .where(and(before, only, byTopic ? eq(topic, $('topic')) : undefined))
      .orderBy(...(newest ? [desc(threads.id)] : [desc(time), desc(id)]))
      .limit($('limit'))
  })

const both = (sort: MarketSort) => ({ all: pageOf(sort, false), topic: pageOf(sort, true) })

const queries = {
  active: both('active'),
  new: both('new'),
  'common-ground': both('common-ground'),
  following: both('following'),
  'needs-online': both('needs-online'),
  'needs-offline': both('needs-offline'),
} satisfies Record<MarketSort, unknown>

/**
 * One page of the market of debates, by keyset: as cheap for the last page as for the first.
 *
 * @throws {Refusal} `invalid-input` for a cursor that is none of ours
 */
export async function readMarket(scope: Scope, ask: MarketAsk): Promise<{ items: ThreadCard[]; next: string | null }> {
  const { sort, topic, after, limit, personId } = ask
  const cursor = after === undefined ? FIRST : parseTimeCursor(after)
  const query = queries[sort][topic === undefined ? 'all' : 'topic']
  const rows = await query(scope, { topic: topic ?? null, personId: personId ?? null, ...cursor, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(({ thread }) => toCard(thread)),
    next: rows.length > limit && last ? timeCursor(last.place, last.thread.id) : null,
  }
}
