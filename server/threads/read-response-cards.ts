import { and, desc, eq, lt, sql } from 'drizzle-orm'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import type { ThreadCard } from './schema.ts'
import { threadColumns, toCard, type ThreadRow } from './thread-columns.ts'

const $ = sql.placeholder

const query = prepared<{ id: number; before: number; limit: number }, ThreadRow[]>(({ db, t }) =>
  db
    .select(threadColumns(t))
    .from(t.threads)
    .innerJoin(t.people, eq(t.people.id, t.threads.authorId))
    .where(and(eq(t.threads.answersId, $('id')), lt(t.threads.id, $('before'))))
    .orderBy(desc(t.threads.id))
    .limit($('limit')),
)

type Ask = { readonly id: number; readonly before?: number | undefined; readonly limit: number }

/** The newest debates that answer one, as they stand in lists, by keyset: `next` is what the next page lies before. */
export async function readResponseCards(
  scope: Scope,
  { id, before = Number.MAX_SAFE_INTEGER, limit }: Ask,
): Promise<{ items: ThreadCard[]; next: number | null }> {
  const rows = await query(scope, { id, before, limit: limit + 1 })
  const items = rows.slice(0, limit).map(toCard)
  return { items, next: rows.length > limit ? items.at(-1)!.id : null }
}
