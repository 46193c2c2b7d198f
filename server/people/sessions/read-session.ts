import { eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { actorColumns, type ActorRow } from '../actor-row.ts'
import type { Actor } from '../actor.ts'
import { withRestraint } from '../with-restraint.ts'
import { sessionLives } from './session-life.ts'

type Row = ActorRow & { sessionId: string; startedAt: number; seenAt: number }

const byToken = prepared<{ tokenHash: string }, Row[]>(({ db, t }) =>
  db
    .select({ ...actorColumns(t), sessionId: t.sessions.id, startedAt: t.sessions.createdAt, seenAt: t.sessions.seenAt })
    .from(t.sessions)
    .innerJoin(t.people, eq(t.people.id, t.sessions.personId))
    .where(eq(t.sessions.tokenHash, sql.placeholder('tokenHash'))),
)

/**
 * Whose session this is, and when it was last used (exact to an hour).
 *
 * @param tokenHash `hashToken` of the secret in the cookie
 * @param at milliseconds since 1970, UTC
 * @returns null when there is no such session or it is over
 */
export async function readSession(scope: Scope, tokenHash: string, at: number): Promise<{ actor: Actor; seenAt: number } | null> {
  const [row] = await byToken(scope, { tokenHash })
  if (!row) return null
  const { startedAt, seenAt, ...actor } = row
  if (!sessionLives({ createdAt: startedAt, seenAt, role: row.role }, at)) return null
  return { actor: await withRestraint(scope, actor, at), seenAt }
}
