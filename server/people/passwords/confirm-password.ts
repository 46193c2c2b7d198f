import { Refusal } from '../../kernel/refusal.ts'
import type { Actor } from '../actor.ts'
import type { Entrance } from '../entrance/entrance.ts'
import { findPerson } from '../find-person.ts'
import type { Visit } from '../sessions/visit-of.ts'
import { verifyPassword } from './verify-password.ts'

/**
 * Makes sure that it is really the person and not somebody at his open phone.
 *
 * @param at where the password stands in the input
 * @returns the hash that the password was compared with
 * @throws {Refusal} `wrong-credentials`, `too-many`, `busy`
 */
export async function confirmPassword(
  { readers, throttle, queue }: Entrance,
  { name }: Pick<Actor, 'name'>,
  { password, at }: { password: string; at: string },
  { address }: Pick<Visit, 'address'>,
): Promise<string> {
  throttle.tried(name, address)
  const person = await findPerson(readers.read, name)
  const { matches } = await queue(() => verifyPassword(person?.passwordHash ?? null, password))
  if (!person || !matches) throw new Refusal('wrong-credentials', { at })
  throttle.succeeded(name, address)
  return person.passwordHash
}
