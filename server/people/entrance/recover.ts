import { and, eq, isNull } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { openCommand } from '../command.ts'
import { setPassword } from '../passwords/set-password.ts'
import { NewSession, PasswordHash, TokenHash } from '../schema.ts'
import { openSession } from '../sessions/open-session.ts'

const Input = Type.Object(
  { skeleton: Type.String({ maxLength: 128 }), codeHash: TokenHash, passwordHash: PasswordHash, session: NewSession },
  { additionalProperties: false },
)

/**
 * Brings a person back who has a recovery code: the code is used up, the new password stands, all sessions end and a new one begins.
 *
 * @throws {Refusal} `wrong-credentials`, the same for an unknown name and for a wrong or used code
 */
export const recover = openCommand('people.recover', Input, async (tx, { skeleton, codeHash, passwordHash, session }, context) => {
  const { people, recoveryCodes } = tx.t
  const [person] = await tx.db.select({ id: people.id }).from(people).where(eq(people.skeleton, skeleton))
  const [used] = await tx.db
    .update(recoveryCodes)
    .set({ usedAt: context.at })
    .where(and(eq(recoveryCodes.personId, person?.id ?? ''), eq(recoveryCodes.codeHash, codeHash), isNull(recoveryCodes.usedAt)))
    .returning({ personId: recoveryCodes.personId })
  if (!used) throw new Refusal('wrong-credentials')
  await setPassword(tx, { personId: used.personId, passwordHash, except: null }, context)
  await openSession(tx, used.personId, session, context)
  return { personId: used.personId }
})
