import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { Author, Stall } from '../../people/schema.ts'
import { prepared } from '../../store/prepared.ts'
import type { Schema } from '../../store/schema.ts'
import type { Scope } from '../../store/scope.ts'
import type { Stance } from '../schema.ts'
import { noCredit } from './no-credit.ts'
import type { ChangedMind } from './schema.ts'

type Row = Omit<ChangedMind, 'by' | 'why'> & { name: string; role: Author['role']; stall: Stall; from: Stance | null }
type Args = { threadId: number; number: number; at: number; id: string; limit: number }

const $ = sql.placeholder

const columns = ({ changedMinds: m, people }: Schema) => ({
  id: m.id,
  threadId: m.threadId,
  number: m.number,
  name: people.name,
  role: people.role,
  stall: m.stall,
  authorStall: m.authorStall,
  from: m.fromStance,
  to: m.toStance,
  credited: m.credited,
  reason: m.reason,
  lang: m.lang,
  at: m.at,
})

const ofReply = prepared<Args, Row[]>(({ db, t }) => {
  const { changedMinds: m, people } = t
  return db
    .select(columns(t))
    .from(m)
    .innerJoin(people, eq(people.id, m.personId))
    .where(
      and(
        eq(m.threadId, $('threadId')),
        eq(m.number, $('number')),
        sql`(${m.at}, ${m.id}) < (${$('at')}, ${$('id')})`,
        isNull(m.revokedAt),
      ),
    )
    .orderBy(desc(m.at), desc(m.id))
    .limit($('limit'))
})

const one = prepared<{ id: string }, Row[]>(({ db, t }) => {
  const { changedMinds: m, people } = t
  return db
    .select(columns(t))
    .from(m)
    .innerJoin(people, eq(people.id, m.personId))
    .where(and(eq(m.id, $('id')), isNull(m.revokedAt)))
})

/** What stands on replies that nobody sees any more is not seen either. */
const ofThread = prepared<Args, Row[]>(({ db, t }) => {
  const { changedMinds: m, people, replies } = t
  return db
    .select(columns(t))
    .from(m)
    .innerJoin(people, eq(people.id, m.personId))
    .innerJoin(replies, and(eq(replies.threadId, m.threadId), eq(replies.number, m.number), eq(replies.state, 'shown')))
    .where(and(eq(m.threadId, $('threadId')), sql`(${m.at}, ${m.id}) < (${$('at')}, ${$('id')})`, isNull(m.revokedAt)))
    .orderBy(desc(m.at), desc(m.id))
    .limit($('limit'))
})

export type MindAsk = { readonly threadId: number; readonly number: number; readonly after?: string | undefined; readonly limit: number }

/**
 * One page of the changed minds that stand on a reply (number 0: in the whole debate), newest first, by keyset. Whether the reply is
 * shown is for the caller to ask.
 *
 * @throws {Refusal} `invalid-input` for a cursor that is none of ours
 */
export async function readMinds(
  scope: Scope,
  { threadId, number, after, limit }: MindAsk,
): Promise<{ items: ChangedMind[]; next: string | null }> {
  const start = after === undefined ? { at: Number.MAX_SAFE_INTEGER, id: '' } : parseCursor(after)
  const rows = await (number === 0 ? ofThread : ofReply)(scope, { threadId, number, ...start, limit: limit + 1 })
  const items = rows.slice(0, limit).map(toMind)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? `${last.at}.${last.id}` : null }
}

/** The newest of them, or null. */
export async function newestMind(scope: Scope, threadId: number, number: number): Promise<ChangedMind | null> {
  const [row] = await ofReply(scope, { threadId, number, at: Number.MAX_SAFE_INTEGER, id: '', limit: 1 })
  return row ? toMind(row) : null
}

/** One by its id, or null when it stands no more. */
export async function readMind(scope: Scope, id: string): Promise<ChangedMind | null> {
  const [row] = await one(scope, { id })
  return row ? toMind(row) : null
}

function parseCursor(cursor: string): { at: number; id: string } {
  const [, at, id] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(cursor) ?? []
  if (!at || !id) throw new Refusal('invalid-input', { errors: [{ at: '/query/after', code: 'wrong-format' }] })
  return { at: Number(at), id }
}

const toMind = ({ name, role, stall, from, to, ...row }: Row): ChangedMind => ({
  ...row,
  // Who names no other stance has not said in public what he thinks of the motion.
  ...(from === to ? { from: null, to: null } : { from, to }),
  by: { name, stall, role },
  // That it crosses the stalls and counts for nobody has one reason alone.
  why: row.credited ? null : noCredit({ stall, authorStall: row.authorStall, reciprocal: true }),
})
