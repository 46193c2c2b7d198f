import type { Actor } from '../../people/actor.ts'
import type { HeldRow } from '../../publishing/held/to-own-held.ts'
import type { Scope } from '../../store/scope.ts'
import { hear, mayHear } from '../hearing/hearing.ts'
import { ownMatter, type Matter } from '../hearing/own-matter.ts'
import { refuseOwn } from '../hearing/refuse-own.ts'

type Held = Pick<HeldRow, 'authorId' | 'threadId' | 'at'>

const questionOf = (threadId: number, { authorId, at }: Held) => ({ threadId, authorId, since: at })

/**
 * Lets a moderator answer what is held. Whether it is let into a debate is a decision on that debate: who wrote there leaves it to another,
 * and in a small house an administrator answers after a day. What is not in any debate yet is his own only if he wrote it.
 *
 * @param now milliseconds since 1970, UTC
 * @returns whether he acts alone, since nobody else could
 * @throws {Refusal} `own-matter`, with what makes it his own; `not-allowed`
 */
export async function hearHeld(scope: Scope, actor: Actor, held: Held, now: number): Promise<boolean> {
  refuseOwn(ownPost(actor, held))
  return held.threadId !== null && (await hear(scope, actor, questionOf(held.threadId, held), now))
}

/** Why a moderator may not answer what is held, for the page that offers it; null if he may. */
export async function whyNotHeld(scope: Scope, actor: Actor, held: Held, now: number): Promise<Matter | null> {
  const own = ownPost(actor, held)
  if (own !== null || held.threadId === null) return own
  const hearing = await mayHear(scope, actor, questionOf(held.threadId, held), now)
  return hearing.may === 'no' ? hearing.matter : null
}

const ownPost = ({ personId }: Actor, { authorId }: Held) => ownMatter({ 'own-post': authorId === personId })
