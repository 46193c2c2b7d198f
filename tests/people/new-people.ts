import { hashToken } from '../../server/kernel/hash-token.ts'
import { newId } from '../../server/kernel/new-id.ts'
import { newToken } from '../../server/kernel/new-token.ts'
import { join } from '../../server/people/entrance/join.ts'
import { makeOneTimeLink } from '../../server/people/entrance/make-one-time-link.ts'
import { nameSkeleton } from '../../server/people/names/name-skeleton.ts'
import type { LinkPurpose, NewPerson, NewSession } from '../../server/people/schema.ts'
import { startSession } from '../../server/people/sessions/start-session.ts'
import type { ActorRef } from '../../server/store/commands.ts'
import type { Forum } from '../tools/open-forum.ts'

/** Stands for a password's hash: commands keep it and never look into it. */
export const HASH = 'hash of the first password'

/** Somebody about to join. */
export const newPerson = (name: string, more: Partial<NewPerson> = {}): NewPerson => ({
  id: newId(Date.now()),
  name,
  skeleton: nameSkeleton(name),
  passwordHash: HASH,
  state: 'active',
  stall: null,
  locale: 'id',
  ...more,
})

/** A session about to be opened, with the secret of its cookie. */
export function newSession(replaces: string | null = null): { token: string; session: NewSession } {
  const token = newToken()
  return { token, session: { sessionId: newId(Date.now()), tokenHash: hashToken(token), device: 'Firefox, Linux', replaces } }
}

/** Joins and signs in as many times as asked. @returns the person's reference in each session */
export async function joined(forum: Forum, name: string, sessions = 1, more: Partial<NewPerson> = {}): Promise<ActorRef[]> {
  const person = newPerson(name, more)
  const { personId } = await forum.run(join, { as: null, input: person })
  const refs: ActorRef[] = []
  for (let made = 0; made < sessions; made++) refs.push((await signedIn(forum, personId, person.passwordHash)).ref)
  return refs
}

/** One more session of a person. */
export async function signedIn(forum: Forum, personId: string, seenHash: string = HASH, replaces: string | null = null) {
  const { token, session } = newSession(replaces)
  await forum.run(startSession, { as: null, input: { personId, seenHash, newHash: null, session } })
  return { token, ref: { personId, sessionId: session.sessionId } }
}

/** A one-time link's secret and its hash. */
export async function newLink(forum: Forum, purpose: LinkPurpose, personId: string | null, livesMs = 600_000) {
  const token = newToken()
  await forum.run(makeOneTimeLink, { as: null, input: { tokenHash: hashToken(token), purpose, personId, livesMs } })
  return { token, linkHash: hashToken(token) }
}
