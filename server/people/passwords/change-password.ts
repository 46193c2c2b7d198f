import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { command } from '../command.ts'
import { PasswordHash } from '../schema.ts'
import { setPassword } from './set-password.ts'

/** `seenHash` is what the current password was compared with. */
const Input = Type.Object({ seenHash: PasswordHash, passwordHash: PasswordHash }, { additionalProperties: false })

/**
 * Sets the actor's new password and ends all his other sessions.
 *
 * @throws {Refusal} `wrong-credentials` when the password was changed since it was compared
 */
export const changePassword = command('people.change-password', Input, async (tx, { seenHash, passwordHash }, { actor, ...context }) => {
  const { people } = tx.t
  const { personId, sessionId } = actor
  const [still] = await tx.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), eq(people.passwordHash, seenHash)))
  if (!still) throw new Refusal('wrong-credentials', { at: '/body/current' })
  await setPassword(tx, { personId, passwordHash, except: sessionId }, context)
  return {}
})
