import { and, asc, eq, sql } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { findLinks } from '../links/find-links.ts'
import { findPersonalData } from '../personal/find-personal-data.shared.ts'
import type { HeldItem } from '../schema.ts'
import { readTrust } from '../trust/read-trust.ts'
import { findRoughWords } from '../words/find-rough-words.ts'
import { type HeldRow, toOwnHeld, wordsIn } from './to-own-held.ts'

/** A moderator should have looked at it by then. */
const CLOCK_MS = 24 * 60 * 60 * 1000

type Row = { row: HeldRow; author: string; joinedAt: number; threadTitle: string | null }
const $ = sql.placeholder

const columns = ({ t }: Pick<Scope, 't'>) => ({
  row: t.held,
  author: t.people.name,
  joinedAt: t.people.createdAt,
  threadTitle: t.threads.title,
})

const list = prepared<{ at: number; id: number; limit: number }, Row[]>(({ db, t, dialect }) =>
  db
    .select(columns({ t, dialect } as Scope))
    .from(t.held)
    .innerJoin(t.people, eq(t.people.id, t.held.authorId))
    .leftJoin(t.threads, eq(t.threads.id, t.held.threadId))
    .where(and(eq(t.held.state, 'waiting'), sql`(${t.held.at}, ${t.held.id}) > (${$('at')}, ${$('id')})`))
    .orderBy(asc(t.held.at), asc(t.held.id))
    .limit($('limit')),
)

const one = prepared<{ id: number }, Row[]>(({ db, t, dialect }) =>
  db
    .select(columns({ t, dialect } as Scope))
    .from(t.held)
    .innerJoin(t.people, eq(t.people.id, t.held.authorId))
    .leftJoin(t.threads, eq(t.threads.id, t.held.threadId))
    .where(eq(t.held.id, $('id'))),
)

/**
 * One page of what waits for a moderator, by keyset, who waits longest first. For moderators; whoever asks makes sure of that.
 *
 * @param ask `at` is now, in milliseconds since 1970, UTC: how far its author is trusted depends on it
 * @throws {Refusal} `invalid-input` for a cursor that is none of ours
 */
export async function readHeld(
  scope: Scope,
  { after, limit, at }: { after?: string | undefined; limit: number; at: number },
): Promise<{ items: HeldItem[]; next: string | null }> {
  const rows = await list(scope, { ...parseCursor(after), limit: limit + 1 })
  const items: HeldItem[] = []
  for (const row of rows.slice(0, limit)) items.push(await toHeldItem(scope, row, at))
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? `${last.at}.${last.id}` : null }
}

/** Something held by its number, whatever became of it; null if there is none. For moderators; `at` is now. */
export async function readHeldItem(scope: Scope, id: number, at: number): Promise<HeldItem | null> {
  const [row] = await one(scope, { id })
  return row ? toHeldItem(scope, row, at) : null
}

function parseCursor(cursor: string | undefined): { at: number; id: number } {
  if (cursor === undefined) return { at: -1, id: 0 }
  const [, at, id] = /^(\d{1,15})\.(\d{1,10})$/.exec(cursor) ?? []
  if (!at || !id) throw new Refusal('invalid-input', { errors: [{ at: '/query/after', code: 'wrong-format' }] })
  return { at: Number(at), id: Number(id) }
}

const toHeldItem = async (scope: Scope, { row, author, joinedAt, threadTitle }: Row, at: number): Promise<HeldItem> => ({
  ...toOwnHeld(row),
  author,
  joinedAt,
  level: await readTrust(scope, { personId: row.authorId, createdAt: joinedAt }, at),
  motion: wordsIn(row.input, 'motion'),
  threadTitle,
  dueAt: row.at + CLOCK_MS,
  marks: (['title', 'text', 'motion'] as const).flatMap((field) => marksIn(field, wordsOf(row.input, field) ?? '')),
})

/** The reason of a changed mind is its text. */
const wordsOf = (input: HeldRow['input'], field: string) => wordsIn(input, field) ?? (field === 'text' ? wordsIn(input, 'reason') : null)

const marksIn = (at: 'title' | 'text' | 'motion', words: string): HeldItem['marks'] =>
  [
    ...findPersonalData(words).map(({ kind, from, to }) => ({ at, code: kind, from, to })),
    ...findLinks(words).map(({ from, to }) => ({ at, code: 'link', from, to })),
    ...findRoughWords(words).map(({ from, to }) => ({ at, code: 'word', from, to })),
  ].toSorted((a, b) => a.from - b.from)
