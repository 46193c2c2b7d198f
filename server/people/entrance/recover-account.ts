import { nameSkeleton } from '../names/name-skeleton.ts'
import { checkPassword } from '../passwords/check-password.ts'
import { hashPassword } from '../passwords/hash-password.ts'
import type { Recovering } from '../schema.ts'
import { newSession } from '../sessions/new-session.ts'
import type { Visit } from '../sessions/visit-of.ts'
import type { Entrance } from './entrance.ts'
import { hashRecoveryCode } from './new-recovery-codes.ts'
import { recover } from './recover.ts'
import type { CameIn } from './sign-in.ts'

/** As long as any skeleton of a name that somebody has. */
const LONGEST_SKELETON = 128

/**
 * Lets somebody back in by a recovery code, with a new password. An unknown name costs the same work and gets the same answer.
 *
 * @throws {Refusal} `wrong-credentials`, `password-weak`, `too-many`, `busy`
 */
export async function recoverAccount(entrance: Entrance, { name, code, password }: Recovering, visit: Visit): Promise<CameIn> {
  const { run, throttle, queue } = entrance
  checkPassword(password, name)
  throttle.tried(name, visit.address)
  const passwordHash = await queue(() => hashPassword(password))
  const { token, session } = await newSession(entrance, visit)
  const skeleton = nameSkeleton(name).slice(0, LONGEST_SKELETON)
  const input = { skeleton, codeHash: hashRecoveryCode(code), passwordHash, session }
  const { result } = await run(recover, { actor: null, input })
  throttle.succeeded(name, visit.address)
  return { personId: result.personId, token }
}
