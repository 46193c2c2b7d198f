import { and, asc, desc, eq, lt, sql } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { OwnHeld } from '../schema.ts'
import { type HeldRow, toOwnHeld } from './to-own-held.ts'

const $ = sql.placeholder

const list = prepared<{ personId: string; before: number; limit: number }, HeldRow[]>(({ db, t: { held } }) =>
  db
    .select()
    .from(held)
    .where(and(eq(held.authorId, $('personId')), lt(held.id, $('before'))))
    .orderBy(desc(held.id))
    .limit($('limit')),
)

const waitingIn = prepared<{ personId: string; threadId: number }, HeldRow[]>(({ db, t: { held } }) =>
  db
    .select()
    .from(held)
    .where(and(eq(held.authorId, $('personId')), eq(held.state, 'waiting'), eq(held.threadId, $('threadId'))))
    .orderBy(asc(held.id)),
)

/**
 * One page of what is or was held of a person, by keyset, newest first.
 *
 * @throws {Refusal} `invalid-input` for a cursor that is none of ours
 */
export async function readOwnHeld(
  scope: Scope,
  { personId, after, limit }: { personId: string; after?: string | undefined; limit: number },
): Promise<{ items: OwnHeld[]; next: string | null }> {
  if (after !== undefined && !/^\d{1,10}$/.test(after))
    throw new Refusal('invalid-input', { errors: [{ at: '/query/after', code: 'wrong-format' }] })
  const rows = await list(scope, { personId, before: after === undefined ? Number.MAX_SAFE_INTEGER : Number(after), limit: limit + 1 })
  const items = rows.slice(0, limit).map(toOwnHeld)
  return { items, next: rows.length > limit ? String(items.at(-1)!.id) : null }
}

/** What a person wrote in one debate and what waits for a moderator, oldest first. */
export const readHeldIn = async (scope: Scope, args: { personId: string; threadId: number }): Promise<OwnHeld[]> =>
  (await waitingIn(scope, args)).map(toOwnHeld)
