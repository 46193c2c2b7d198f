import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { Id, nullable } from '../../kernel/shapes.ts'
import { openCommand } from '../command.ts'
import { NewSession, PasswordHash } from '../schema.ts'
import { openSession } from './open-session.ts'

const Input = Type.Object(
  {
    personId: Id,
    /** The hash that his password was compared with: if it has changed since, the comparison is worth nothing. */
    seenHash: PasswordHash,
    /** The same password's hash at today's cost, if the stored one is of another. */
    newHash: nullable(PasswordHash),
    session: NewSession,
  },
  { additionalProperties: false },
)

/**
 * Starts a session of somebody whose password was right. Only the hash of its secret is kept.
 *
 * @returns `{ sessionId }`
 * @throws {Refusal} `wrong-credentials` if the account is gone or its password has just been changed
 */
export const startSession = openCommand('people.start-session', Input, async (tx, { personId, seenHash, newHash, session }, context) => {
  const { people } = tx.t
  const [still] = await tx.db
    .update(people)
    .set({ passwordHash: newHash ?? seenHash })
    .where(and(eq(people.id, personId), eq(people.passwordHash, seenHash)))
    .returning({ id: people.id })
  if (!still) throw new Refusal('wrong-credentials')
  await openSession(tx, personId, session, context)
  return { sessionId: session.sessionId }
})
