import { and, asc, eq, sql } from 'drizzle-orm'
import { Refusal } from '../kernel/refusal.ts'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import type { Person } from './schema.ts'

const $ = sql.placeholder

const query = prepared<{ createdAt: number; name: string; limit: number }, Person[]>(({ db, t: { people } }) =>
  db
    .select({ name: people.name, role: people.role, stall: people.stall, about: people.about, createdAt: people.createdAt })
    .from(people)
    .where(and(eq(people.state, 'pending'), sql`(${people.createdAt}, ${people.name}) > (${$('createdAt')}, ${$('name')})`))
    .orderBy(asc(people.createdAt), asc(people.name))
    .limit($('limit')),
)

/**
 * One page of those who joined and wait to be let in, by keyset, who waits longest first. For moderators; whoever asks makes sure of that.
 *
 * @throws {Refusal} `invalid-input` for a cursor that is none of ours
 */
export async function readWaiting(
  scope: Scope,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ items: Person[]; next: string | null }> {
  const cursor = after === undefined ? { createdAt: -1, name: '' } : parseCursor(after)
  const rows = await query(scope, { ...cursor, limit: limit + 1 })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? `${last.createdAt}.${last.name}` : null }
}

function parseCursor(cursor: string) {
  const [, createdAt, name] = /^(\d{1,15})\.(.{1,64})$/.exec(cursor) ?? []
  if (!createdAt || !name) throw new Refusal('invalid-input', { errors: [{ at: '/query/after', code: 'wrong-format' }] })
  return { createdAt: Number(createdAt), name }
}
