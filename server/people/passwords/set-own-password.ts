import type { Actor } from '../actor.ts'
import type { Entrance } from '../entrance/entrance.ts'
import type { PasswordChange } from '../schema.ts'
import type { Visit } from '../sessions/visit-of.ts'
import { changePassword } from './change-password.ts'
import { checkPassword } from './check-password.ts'
import { confirmPassword } from './confirm-password.ts'
import { hashPassword } from './hash-password.ts'

/** Gives a person the password he wants if he knows the one he has. @throws {Refusal} `password-weak`, or what `confirmPassword` says */
export async function setOwnPassword(entrance: Entrance, actor: Actor, { current, password }: PasswordChange, visit: Visit): Promise<void> {
  checkPassword(password, actor.name)
  const seenHash = await confirmPassword(entrance, actor, { password: current, at: '/body/current' }, visit)
  const passwordHash = await entrance.queue(() => hashPassword(password))
  const { personId, sessionId } = actor
  await entrance.run(changePassword, { actor: { personId, sessionId }, input: { seenHash, passwordHash } })
}
