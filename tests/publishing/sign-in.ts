import { newId } from '../../server/kernel/new-id.ts'
import type { ActorRef } from '../../server/store/commands.ts'
import type { Forum } from '../tools/open-forum.ts'
import type { PersonRow } from '../tools/ordinary-person.ts'

/** Somebody in a session of his own: for people, not for the program itself, words are looked at before they are posted. */
export async function signIn(forum: Forum, name: string, traits: Partial<PersonRow> = {}): Promise<ActorRef> {
  const { personId } = await forum.person(name, traits)
  const sessionId = newId(forum.at)
  const session = { id: sessionId, personId, tokenHash: sessionId, device: 'test', createdAt: forum.at, seenAt: forum.at }
  await forum.transactor.run(async ({ db, t }) => void (await db.insert(t.sessions).values(session)), '')
  return { personId, sessionId }
}
