import { Refusal } from '../../kernel/refusal.ts'
import { findPerson } from '../find-person.ts'
import { hashPassword } from '../passwords/hash-password.ts'
import { verifyPassword } from '../passwords/verify-password.ts'
import type { SigningIn } from '../schema.ts'
import { newSession } from '../sessions/new-session.ts'
import { startSession } from '../sessions/start-session.ts'
import type { Visit } from '../sessions/visit-of.ts'
import type { Entrance } from './entrance.ts'

/** Who has just come in, and the secret for his cookie. */
export type CameIn = { readonly personId: string; readonly token: string }

/**
 * Signs in by name and password. An unknown name costs the same work and gets the same answer as a wrong password.
 *
 * @throws {Refusal} `wrong-credentials`, `too-many`, `busy`
 */
export async function signIn(entrance: Entrance, { name, password }: SigningIn, visit: Visit): Promise<CameIn> {
  const { run, readers, throttle, queue } = entrance
  throttle.tried(name, visit.address)
  const person = await findPerson(readers.read, name)
  const { matches, outdated } = await queue(() => verifyPassword(person?.passwordHash ?? null, password))
  if (!person || !matches) throw new Refusal('wrong-credentials')
  throttle.succeeded(name, visit.address)
  const newHash = outdated ? await queue(() => hashPassword(password)) : null
  const { token, session } = await newSession(entrance, visit)
  const { id: personId, passwordHash: seenHash } = person
  await run(startSession, { actor: null, input: { personId, seenHash, newHash, session } })
  return { personId, token }
}
