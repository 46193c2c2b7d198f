import { checkAll } from '../../kernel/check-all.ts'
import { hashToken } from '../../kernel/hash-token.ts'
import { newId } from '../../kernel/new-id.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { checkName } from '../names/check-name.ts'
import { checkPassword } from '../passwords/check-password.ts'
import { hashPassword } from '../passwords/hash-password.ts'
import type { Joining, LinkPurpose } from '../schema.ts'
import { newSession } from '../sessions/new-session.ts'
import type { Visit } from '../sessions/visit-of.ts'
import type { Entrance } from './entrance.ts'
import { readOneTimeLink } from './read-one-time-link.ts'
import type { CameIn } from './sign-in.ts'
import { useAdministratorLink } from './use-administrator-link.ts'
import { useResetLink } from './use-reset-link.ts'
import { useSignInLink } from './use-sign-in-link.ts'

/** Signs in whoever has the link. @throws {Refusal} `link-used` */
export async function comeInByLink(entrance: Entrance, link: string, visit: Visit): Promise<CameIn> {
  const { token, session } = await newSession(entrance, visit)
  const { result } = await entrance.run(useSignInLink, { actor: null, input: { linkHash: hashToken(link), session } })
  return { personId: result.personId, token }
}

/** Sets the password of whoever has the link and signs him in. @throws {Refusal} `link-used`, `password-weak`, `busy` */
export async function resetByLink(entrance: Entrance, link: string, password: string, visit: Visit): Promise<CameIn> {
  const { run, queue } = entrance
  const { linkHash, name } = await usableLink(entrance, link, 'reset-password')
  checkPassword(password, name ?? '')
  const passwordHash = await queue(() => hashPassword(password))
  const { token, session } = await newSession(entrance, visit)
  const { result } = await run(useResetLink, { actor: null, input: { linkHash, passwordHash, session } })
  return { personId: result.personId, token }
}

/**
 * Makes the account of the first administrator, who may have a reserved name, and signs it in.
 *
 * @throws {Refusal} `link-used`, or what joining says
 */
export async function joinByLink(
  entrance: Entrance,
  link: string,
  { name: typed, password, stall, locale = 'id' }: Joining,
  visit: Visit,
): Promise<CameIn> {
  const { run, clock, queue } = entrance
  const { linkHash } = await usableLink(entrance, link, 'first-administrator')
  checkAll(
    () => checkName(typed, 'staff'),
    () => checkPassword(password, typed),
  )
  const { name, skeleton } = checkName(typed, 'staff')
  const passwordHash = await queue(() => hashPassword(password))
  const person = { id: newId(clock()), name, skeleton, passwordHash, state: 'active', stall: stall ?? null, locale } as const
  const { token, session } = await newSession(entrance, visit)
  await run(useAdministratorLink, { actor: null, input: { linkHash, person, session } })
  return { personId: person.id, token }
}

/** Looks at the link before any work is done for it; the command looks again. */
async function usableLink({ readers, clock }: Entrance, link: string, purpose: LinkPurpose) {
  const linkHash = hashToken(link)
  const known = await readOneTimeLink(readers.read, linkHash, clock())
  if (known?.purpose !== purpose) throw new Refusal('link-used')
  return { linkHash, name: known.name }
}
