import { asc, eq } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import { readPost } from '../cases/read-post.ts'

/** What an order may name about one account; nothing else is ever disclosed. */
export const DISCLOSED_FIELDS = ['name', 'joined-at', 'post', 'sessions'] as const
export type DisclosedField = (typeof DISCLOSED_FIELDS)[number]

/** What is disclosed: of each field that was not asked for, nothing. Times are ISO 8601, UTC. */
export type DisclosedFacts = {
  readonly name?: string
  readonly joinedAt?: string
  readonly post?: {
    readonly thread: number
    readonly number: number
    readonly text: string
    readonly postedAt: string
    readonly editedAt: string | null
  }
  readonly sessions?: readonly { readonly openedAt: string; readonly lastSeenAt: string }[]
}

type Asked = { readonly personId: string; readonly threadId: number; readonly number: number; readonly fields: readonly DisclosedField[] }

/** Reads exactly the fields that are asked for, and no column besides. */
export async function disclosedFacts(scope: Scope, { personId, threadId, number, fields }: Asked): Promise<DisclosedFacts> {
  const { people } = scope.t
  const asks = (field: DisclosedField) => fields.includes(field)
  const ofPerson = eq(people.id, personId)
  const [named] = asks('name') ? await scope.db.select({ name: people.name }).from(people).where(ofPerson) : []
  const [joined] = asks('joined-at') ? await scope.db.select({ at: people.createdAt }).from(people).where(ofPerson) : []
  return {
    ...(named && { name: named.name }),
    ...(joined && { joinedAt: iso(joined.at) }),
    ...(asks('post') && { post: await postOf(scope, threadId, number) }),
    ...(asks('sessions') && { sessions: await sessionsOf(scope, personId) }),
  }
}

async function postOf(scope: Scope, thread: number, number: number) {
  const { text, createdAt, editedAt } = await readPost(scope, thread, number)
  return { thread, number, text, postedAt: iso(createdAt), editedAt: editedAt === null ? null : iso(editedAt) }
}

async function sessionsOf({ db, t: { sessions } }: Scope, personId: string) {
  const rows = await db
    .select({ createdAt: sessions.createdAt, seenAt: sessions.seenAt })
    .from(sessions)
    .where(eq(sessions.personId, personId))
    .orderBy(asc(sessions.createdAt))
  return rows.map(({ createdAt, seenAt }) => ({ openedAt: iso(createdAt), lastSeenAt: iso(seenAt) }))
}

const iso = (at: number) => new Date(at).toISOString()
