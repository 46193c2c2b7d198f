import { and, desc, eq, lt, sql } from 'drizzle-orm'
import { parseTimeCursor, timeCursor } from '../kernel/time-cursor.ts'
import { prepared } from '../store/prepared.ts'
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

const FIRST = { time: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER }

const $ = sql.placeholder

const pageOf = (sort: MarketSort, byTopic: boolean) =>
  prepared<Args, ThreadRow[]>(({ db, t }) => {
    const { threads } = t
    const before = sort === 'new' ? lt(threads.id, $('id')) : sql`(${threads.activeAt}, ${threads.id}) < (${$('time')}, ${$('id')})`
    const all = db.select(threadColumns(t)).from(threads).innerJoin(t.people, eq(t.people.id, threads.authorId)).$dynamic()
    const followed = and(eq(t.follows.threadId, threads.id), eq(t.follows.personId, $('personId')))
    return (sort === 'following' ? all.innerJoin(t.follows, followed) : all)
      .where(and(before, byTopic ? eq(threads.topicId, $('topic')) : undefined))
      .orderBy(...(sort === 'new' ? [desc(threads.id)] : [desc(threads.activeAt), desc(threads.id)]))
      .limit($('limit'))
  })

const queries = {
  active: { all: pageOf('active', false), topic: pageOf('active', true) },
  new: { all: pageOf('new', false), topic: pageOf('new', true) },
  following: { all: pageOf('following', false), topic: pageOf('following', true) },
}

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
  return { items: shown.map(toCard), next: rows.length > limit && last ? timeCursor(last.activeAt, last.id) : null }
}
