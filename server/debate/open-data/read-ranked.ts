import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Schema } from '../../store/schema.ts'
import type { Scope } from '../../store/scope.ts'
import { shownFigures } from '../score/shown-figures.ts'
import { figuresOf } from '../votes/figures-of.ts'
import type { RankedReply } from './schema.ts'

type Row = Scope['t']['replyFigures']['$inferSelect']
type Place = { readonly key: number; readonly number: number }
type Ask = { readonly threadId: number; readonly after: number; readonly limit: number }

/** Before the first of all: keys are below 1. */
const FIRST: Place = { key: 2, number: Number.MAX_SAFE_INTEGER }

const $ = sql.placeholder
const replyOf = ({ replies, replyFigures: f }: Schema) => and(eq(replies.threadId, f.threadId), eq(replies.number, f.number))

const byKey = prepared<Place & { threadId: number; limit: number }, { figures: Row }[]>(({ db, t }) => {
  const { replies, replyFigures: f } = t
  return db
    .select({ figures: f })
    .from(f)
    .innerJoin(replies, replyOf(t))
    .where(and(eq(f.threadId, $('threadId')), sql`(${f.key}, ${f.number}) < (${$('key')}, ${$('number')})`, eq(replies.state, 'shown')))
    .orderBy(desc(f.key), desc(f.number))
    .limit($('limit'))
})

const byNumber = prepared<Ask, { figures: Row }[]>(({ db, t }) => {
  const { replies, replyFigures: f } = t
  return db
    .select({ figures: f })
    .from(f)
    .innerJoin(replies, replyOf(t))
    .where(and(eq(f.threadId, $('threadId')), gt(f.number, $('after')), eq(replies.state, 'shown')))
    .orderBy(asc(f.number))
    .limit($('limit'))
})

const placeOf = prepared<{ threadId: number; number: number }, Place[]>(({ db, t: { replyFigures: f } }) =>
  db
    .select({ key: f.key, number: f.number })
    .from(f)
    .where(and(eq(f.threadId, $('threadId')), eq(f.number, $('number')))),
)

const toRanked = ({ figures: row }: { readonly figures: Row }): RankedReply => {
  const { key, badge, frozen, have, figures } = shownFigures({ figures: figuresOf(row), badge: row.badge, frozen: row.frozen })
  return { number: row.number, key, badge, frozen, have, figures }
}

/**
 * Figures of the shown replies of a debate that anything is known of, by falling key.
 *
 * @param ask `after` is the number of the last reply of the page before, 0 for the first page: it goes on from where that one stands now,
 * since a cursor that told of its key would tell of votes that are withheld
 */
export async function readRanked(scope: Scope, { threadId, after, limit }: Ask): Promise<{ items: RankedReply[]; next: string | null }> {
  const from = after === 0 ? FIRST : (await placeOf(scope, { threadId, number: after }))[0]
  if (!from) return { items: [], next: null }
  const rows = await byKey(scope, { threadId, ...from, limit: limit + 1 })
  const items = rows.slice(0, limit).map(toRanked)
  return { items, next: rows.length > limit ? String(items.at(-1)!.number) : null }
}

/** The same in the order of numbers, after one of them. */
export const readFiguresInOrder = async (scope: Scope, ask: Ask): Promise<RankedReply[]> => (await byNumber(scope, ask)).map(toRanked)
