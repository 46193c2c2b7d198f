import { and, desc, eq, sql } from 'drizzle-orm'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import { toReplies } from './read-replies.ts'
import { replyColumns, type ReplyRow } from './reply-columns.ts'
import type { Reply, ReplySort } from './schema.ts'

const $ = sql.placeholder

/** What each order goes by, the largest first. */
const COLUMNS = { 'common-ground': 'key', online: 'onlineRate', offline: 'offlineRate' } as const

type Column = (typeof COLUMNS)[ReplySort]
type After = { value: number; number: number }

/** Before the first of all: rates and keys are below 1. */
const FIRST: After = { value: 2, number: Number.MAX_SAFE_INTEGER }

const pageBy = (column: Column) =>
  prepared<After & { threadId: number; limit: number }, ReplyRow[]>(({ db, t }) => {
    const f = t.replyFigures
    return db
      .select(replyColumns(t))
      .from(f)
      .innerJoin(t.replies, and(eq(t.replies.threadId, f.threadId), eq(t.replies.number, f.number)))
      .innerJoin(t.people, eq(t.people.id, t.replies.authorId))
      .where(
        and(
          eq(f.threadId, $('threadId')),
          sql`(${f[column]}, ${f.number}) < (${$('value')}, ${$('number')})`,
          eq(t.replies.state, 'shown'),
          // There is a row for what was found useful, too: that is no vote.
          sql`${f.onlineAgree} + ${f.onlineDisagree} + ${f.onlinePass} + ${f.offlineAgree} + ${f.offlineDisagree} + ${f.offlinePass}
            + ${f.buyerAgree} + ${f.buyerDisagree} + ${f.buyerPass} + ${f.observerAgree} + ${f.observerDisagree} + ${f.observerPass} > 0`,
        ),
      )
      .orderBy(desc(f[column]), desc(f.number))
      .limit($('limit'))
  })

const placeBy = (column: Column) =>
  prepared<{ threadId: number; number: number }, After[]>(({ db, t: { replyFigures: f } }) =>
    db
      .select({ value: f[column], number: f.number })
      .from(f)
      .where(and(eq(f.threadId, $('threadId')), eq(f.number, $('number')))),
  )

const queries = {
  key: { page: pageBy('key'), place: placeBy('key') },
  onlineRate: { page: pageBy('onlineRate'), place: placeBy('onlineRate') },
  offlineRate: { page: pageBy('offlineRate'), place: placeBy('offlineRate') },
} satisfies Record<Column, unknown>

type Ask = { threadId: number; sort: ReplySort; after: number; limit: number }

/**
 * Shown replies that somebody voted on, by what both stalls think of them or one does, the newer first of two that are equal.
 *
 * @param ask `after` is the number of the last reply of the page before, 0 for the first page. It goes on from where that reply
 * stands now; a cursor that told of its key would tell of votes that are withheld
 * @returns the replies, and the number of the last if there may be more
 */
export async function readSorted(scope: Scope, ask: Ask): Promise<{ items: Reply[]; next: number | null }> {
  const { threadId, sort, after, limit } = ask
  const { page, place } = queries[COLUMNS[sort]]
  const from = after === 0 ? FIRST : (await place(scope, { threadId, number: after }))[0]
  if (!from) return { items: [], next: null }
  const rows = await page(scope, { threadId, ...from, limit: limit + 1 })
  const items = await toReplies(scope, rows.slice(0, limit))
  return { items, next: rows.length > limit ? items.at(-1)!.number : null }
}
