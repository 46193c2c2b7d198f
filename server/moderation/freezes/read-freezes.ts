import { and, asc, eq, sql } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { Actor } from '../../people/actor.ts'
import type { Scope } from '../../store/scope.ts'
import { mayHear } from '../hearing/hearing.ts'
import type { Freeze } from './schema.ts'

const MOST_SHOWN = 280

type Ask = { readonly after?: string | undefined; readonly limit: number }

/**
 * Replies with doubted votes, the longest first, by keyset. Several queries: read them in a snapshot.
 *
 * @param now milliseconds since 1970, UTC
 * @throws {Refusal} `invalid-input` for a cursor that is none of ours
 */
export async function readFreezes(
  scope: Scope,
  { after, limit }: Ask,
  viewer: Actor,
  now: number,
): Promise<{ items: Freeze[]; next: string | null }> {
  if (after !== undefined && !/^\d{1,15}\.\d{1,10}\.\d{1,10}$/.test(after))
    throw new Refusal('invalid-input', { errors: [{ at: '/query/after', code: 'wrong-format' }] })
  const rows = await frozen(scope, { after, limit: limit + 1 })
  const items: Freeze[] = []
  for (const { authorId, author, ...row } of rows.slice(0, limit)) {
    const { may } = await mayHear(scope, viewer, { threadId: row.threadId, votesOn: row.number, authorId, since: row.at }, now)
    items.push({ ...row, frozen: row.frozen !== null, text: beginningOf(row.text), author: { name: author }, mayAnswer: may !== 'no' })
  }
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? `${last.at}.${last.threadId}.${last.number}` : null }
}

/** Enough to know which reply it is; all of it stands where the link leads. */
function beginningOf(text: string): string {
  const signs = Array.from(text.replaceAll(/\s+/g, ' '))
  return signs.length <= MOST_SHOWN ? signs.join('') : `${signs.slice(0, MOST_SHOWN).join('')} …`
}

function frozen({ db, t: { freezes: f, people, replies, replyFigures: figures, threads } }: Scope, { after, limit }: Ask) {
  const [at = 0, threadId = 0, number = 0] = (after ?? '').split('.').map(Number)
  return db
    .select({
      threadId: f.threadId,
      number: f.number,
      title: threads.title,
      lang: threads.lang,
      text: replies.text,
      textLang: replies.lang,
      author: people.name,
      authorId: replies.authorId,
      why: f.why,
      stall: f.stall,
      side: f.side,
      suspects: f.suspects,
      frozen: figures.frozen,
      figures: f.figures,
      without: f.without,
      at: f.at,
      endsAt: f.endsAt,
    })
    .from(f)
    .innerJoin(threads, eq(threads.id, f.threadId))
    .innerJoin(replies, and(eq(replies.threadId, f.threadId), eq(replies.number, f.number)))
    .innerJoin(figures, and(eq(figures.threadId, f.threadId), eq(figures.number, f.number)))
    .innerJoin(people, eq(people.id, replies.authorId))
    .where(sql`(${f.at}, ${f.threadId}, ${f.number}) > (${at}, ${threadId}, ${number})`)
    .orderBy(asc(f.at), asc(f.threadId), asc(f.number))
    .limit(limit)
}
