import { checkAll } from '../../kernel/check-all.ts'
import { newId } from '../../kernel/new-id.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { isTimeZone } from '../account/time-zones.ts'
import { checkName } from '../names/check-name.ts'
import { checkPassword } from '../passwords/check-password.ts'
import { hashPassword } from '../passwords/hash-password.ts'
import type { Joining } from '../schema.ts'
import { newSession } from '../sessions/new-session.ts'
import { startSession } from '../sessions/start-session.ts'
import type { Visit } from '../sessions/visit-of.ts'
import type { Entrance } from './entrance.ts'
import { join } from './join.ts'
import type { CameIn } from './sign-in.ts'

/**
 * Makes an account and signs it in. The password is hashed before the name is looked up, so that a taken name takes as long as a
 * free one.
 *
 * @throws {Refusal} `joining-closed`, `invalid-input` for a time zone that does not exist, `name-invalid`, `name-reserved`, `name-taken`, `password-weak`, `too-many`, `busy`
 */
export async function joinForum(
  entrance: Entrance,
  { name: typed, password, stall, locale = 'id', timeZone }: Joining,
  visit: Visit,
): Promise<CameIn> {
  const { run, clock, joining, throttle, queue, networksOf } = entrance
  if (joining === 'closed') throw new Refusal('joining-closed')
  checkAll(
    () => checkName(typed),
    () => checkPassword(password, typed),
  )
  const { name, skeleton } = checkName(typed)
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new Refusal('invalid-input', { errors: [{ at: '/body/timeZone', code: 'not-one-of' }] })
  throttle.tried(name, visit.address)
  const passwordHash = await queue(() => hashPassword(password))
  const state = joining === 'approve' ? 'pending' : 'active'
  const person = { id: newId(clock()), name, skeleton, passwordHash, state, stall: stall ?? null, locale } as const
  const networks = [...(await networksOf(visit.ip))]
  await run(join, { actor: null, input: { ...person, networks, ...(timeZone !== undefined && { timeZone }) } })
  const { token, session } = await newSession(entrance, visit)
  await run(startSession, { actor: null, input: { personId: person.id, seenHash: passwordHash, newHash: null, session } })
  return { personId: person.id, token }
}
