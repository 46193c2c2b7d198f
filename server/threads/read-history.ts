import { and, desc, eq, sql } from 'drizzle-orm'
import { Refusal } from '../kernel/refusal.ts'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import type { Revision } from './schema.ts'

export type HistoryAsk = {
  threadId: number
  /** 0 is the opening. */
  number: number
  /** Cursor of the previous page's `next`. */
  after?: string | undefined
  limit: number
}

const $ = sql.placeholder

const query = prepared<
  { threadId: number; number: number; at: number; field: string; revision: number; limit: number },
  (Revision & { text: string })[]
>(({ db, t: { revisions: r } }) =>
  db
    .select({ field: r.field, revision: r.revision, text: r.text, at: r.at, withdrawnBy: r.withdrawnBy })
    .from(r)
    .where(
      and(
        eq(r.threadId, $('threadId')),
        eq(r.number, $('number')),
        sql`(${r.at}, ${r.field}, ${r.revision}) < (${$('at')}, ${$('field')}, ${$('revision')})`,
      ),
    )
    .orderBy(desc(r.at), desc(r.field), desc(r.revision))
    .limit($('limit')),
)

const FIRST = { at: Number.MAX_SAFE_INTEGER, field: '', revision: 0 }

/**
 * One page of the older originals of a post, by keyset, newest first. Whoever asks makes sure that the post is shown.
 *
 * @throws {Refusal} `invalid-input` for a cursor that is none of ours
 */
export async function readHistory(scope: Scope, ask: HistoryAsk): Promise<{ items: Revision[]; next: string | null }> {
  const { threadId, number, after, limit } = ask
  const cursor = after === undefined ? FIRST : parseCursor(after)
  const rows = await query(scope, { threadId, number, ...cursor, limit: limit + 1 })
  const items = rows.slice(0, limit).map((row) => (row.withdrawnBy === null ? row : { ...row, text: null }))
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? `${last.at}.${last.field}.${last.revision}` : null }
}

function parseCursor(cursor: string) {
  const [, at, field, revision] = /^(\d{1,15})\.(title|motion|text)\.(\d{1,9})$/.exec(cursor) ?? []
  if (!at || !field || !revision) throw new Refusal('invalid-input', { errors: [{ at: '/query/after', code: 'wrong-format' }] })
  return { at: Number(at), field, revision: Number(revision) }
}
