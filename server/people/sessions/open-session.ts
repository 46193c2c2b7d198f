import { and, desc, eq, lte, notInArray, or } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import type { NewSession } from '../schema.ts'
import { SESSION_LIFE_MS } from './session-life.ts'

/** More than anybody has browsers: the least used ones end, so that signing in again and again leaves no heap of rows. */
const MOST_SESSIONS = 50

/**
 * Opens a session of somebody who has just proved who he is: the one gate that every way in leads through. The session that his
 * browser was in ends, and what has run out is swept away.
 * From which network he came is kept hashed, for thirty days at most.
 * Whoever is suspended or banned comes in too, to read, to see why, and to appeal: `can` lets him do nothing else.
 *
 * @throws {Refusal} `wrong-credentials` if the account is gone
 */
export async function openSession(
  { db, t: { arrivals, people, sessions } }: Scope,
  personId: string,
  { sessionId, tokenHash, device, replaces, network }: NewSession,
  { at, signal }: Pick<CommandContext<unknown>, 'at' | 'signal'>,
): Promise<void> {
  const [person] = await db.select({ id: people.id }).from(people).where(eq(people.id, personId))
  if (!person) throw new Refusal('wrong-credentials')

  const own = eq(sessions.personId, personId)
  const kept = db
    .select({ id: sessions.id })
    .from(sessions)
    .where(own)
    .orderBy(desc(sessions.seenAt), desc(sessions.id))
    .limit(MOST_SESSIONS - 1)
  const stale = and(own, or(lte(sessions.createdAt, at - SESSION_LIFE_MS), notInArray(sessions.id, kept)))
  const ended = await db
    .delete(sessions)
    .where(replaces === null ? stale : or(stale, eq(sessions.id, replaces)))
    .returning({ sessionId: sessions.id })
  for (const { sessionId } of ended) signal({ kind: 'session-ended', sessionId })
  if (network !== undefined) await db.insert(arrivals).values({ personId, network }).onConflictDoNothing()
  await db.insert(sessions).values({ id: sessionId, personId, tokenHash, device, createdAt: at, seenAt: at })
}
