import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { Locale } from '../kernel/shapes.ts'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import type { ThreadLink } from './schema.ts'

type Row = { id: number; slug: string; title: string; lang: Locale; state: 'shown' | 'hidden' | 'removed' | 'legal' }

const one = prepared<{ id: number }, Row[]>(({ db, t: { threads: h } }) =>
  db
    .select({ id: h.id, slug: h.slug, title: h.title, lang: h.lang, state: h.openingState })
    .from(h)
    .where(eq(h.id, sql.placeholder('id'))),
)

const newest = prepared<{ id: number; before: number; limit: number }, Row[]>(({ db, t: { threads: h } }) =>
  db
    .select({ id: h.id, slug: h.slug, title: h.title, lang: h.lang, state: h.openingState })
    .from(h)
    .where(and(eq(h.answersId, sql.placeholder('id')), lt(h.id, sql.placeholder('before'))))
    .orderBy(desc(h.id))
    .limit(sql.placeholder('limit')),
)

/** The debate that another one answers, as it stands now. */
export async function readAnswered(scope: Scope, id: number): Promise<ThreadLink | null> {
  const [row] = await one(scope, { id })
  return row ? toLink(row) : null
}

/** The newest debates that answer one, by keyset: `before` is a number of a debate. */
export async function readResponses(
  scope: Scope,
  { id, before = Number.MAX_SAFE_INTEGER, limit }: { id: number; before?: number | undefined; limit: number },
): Promise<{ items: ThreadLink[]; next: string | null }> {
  const rows = await newest(scope, { id, before, limit: limit + 1 })
  const items = rows.slice(0, limit).map(toLink)
  return { items, next: rows.length > limit ? String(items.at(-1)!.id) : null }
}

/** Of a hidden opening neither title nor the words of its address. */
const toLink = ({ state, ...link }: Row): ThreadLink => (state === 'shown' ? link : { ...link, slug: '', title: '' })
