import type { Actor } from '../actor.ts'
import { confirmPassword } from '../passwords/confirm-password.ts'
import type { Confirmation } from '../schema.ts'
import type { Visit } from '../sessions/visit-of.ts'
import type { Entrance } from './entrance.ts'
import { makeRecoveryCodes } from './make-recovery-codes.ts'
import { hashRecoveryCode, newRecoveryCodes } from './new-recovery-codes.ts'

/** Makes new recovery codes for a person who proves himself; they cannot be read again. @throws {Refusal} what `confirmPassword` says */
export async function renewRecoveryCodes(
  entrance: Entrance,
  actor: Actor,
  { password }: Confirmation,
  visit: Visit,
): Promise<readonly string[]> {
  await confirmPassword(entrance, actor, { password, at: '/body/password' }, visit)
  const codes = newRecoveryCodes()
  const { personId, sessionId } = actor
  await entrance.run(makeRecoveryCodes, { actor: { personId, sessionId }, input: { codeHashes: codes.map(hashRecoveryCode) } })
  return codes
}
