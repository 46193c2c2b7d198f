import { eq, sql } from 'drizzle-orm'
import { Refusal } from '../kernel/refusal.ts'
import type { ActorRef } from '../store/commands.ts'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import { actorColumns, type ActorRow } from './actor-row.ts'
import type { Actor } from './actor.ts'
import { sessionLives } from './sessions/session-life.ts'
import { withRestraint } from './with-restraint.ts'

const personById = prepared<{ personId: string }, ActorRow[]>(({ db, t }) =>
  db
    .select(actorColumns(t))
    .from(t.people)
    .where(eq(t.people.id, sql.placeholder('personId'))),
)

const sessionById = prepared<{ sessionId: string }, { personId: string; createdAt: number; seenAt: number }[]>(({ db, t }) =>
  db
    .select({ personId: t.sessions.personId, createdAt: t.sessions.createdAt, seenAt: t.sessions.seenAt })
    .from(t.sessions)
    .where(eq(t.sessions.id, sql.placeholder('sessionId'))),
)

/**
 * Who acts, read inside the transaction of his command: a session that ended a moment ago ends here, whatever the route
 * believed. Without a session the program itself acts for the person.
 *
 * @param at milliseconds since 1970, UTC
 * @throws {Refusal} `sign-in-required` when there is no such person or his session is over
 */
export async function readActor(tx: Scope, { personId, sessionId }: ActorRef, at: number): Promise<Actor> {
  const [found] = await personById(tx, { personId })
  if (!found) throw new Refusal('sign-in-required')
  const person = await withRestraint(tx, found, at)
  if (sessionId === null) return { ...person, sessionId }
  const [session] = await sessionById(tx, { sessionId })
  if (session?.personId !== personId || !sessionLives({ ...session, role: person.role }, at)) throw new Refusal('sign-in-required')
  return { ...person, sessionId }
}
