import { desc, eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { Actor } from '../actor.ts'
import type { Session } from '../schema.ts'
import { sessionLives } from './session-life.ts'

/** More than anybody has; older ones end with their time. */
const MOST = 100

const ofPerson = prepared<{ personId: string }, Omit<Session, 'current'>[]>(({ db, t: { sessions } }) =>
  db
    .select({ id: sessions.id, device: sessions.device, createdAt: sessions.createdAt, seenAt: sessions.seenAt })
    .from(sessions)
    .where(eq(sessions.personId, sql.placeholder('personId')))
    .orderBy(desc(sessions.seenAt), desc(sessions.id))
    .limit(MOST),
)

/** The sessions of somebody that are open, the last used first. @param at milliseconds since 1970, UTC */
export async function readSessions(scope: Scope, { personId, sessionId, role }: Actor, at: number): Promise<readonly Session[]> {
  const sessions = await ofPerson(scope, { personId })
  return sessions
    .filter((session) => sessionLives({ ...session, role }, at))
    .map((session) => ({ ...session, current: session.id === sessionId }))
}
