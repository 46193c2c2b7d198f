import { and, eq, inArray } from 'drizzle-orm'
import type { Actor } from '../../people/actor.ts'
import type { Scope } from '../../store/scope.ts'
import { hasPostedIn } from '../cases/has-posted-in.ts'
import { mayAnswer } from './appeal-rules.ts'

/** An appeal as far as it decides who may answer it. */
export type Heard = {
  readonly threadId: number
  /** Who appeals: the author of the post. */
  readonly personId: string
  /** Who made the decision. */
  readonly moderatorId: string
  readonly at: number
}

/** Whether this moderator may answer an appeal at this time; see `mayAnswer`. */
export async function whoMayAnswer(scope: Scope, actor: Actor, heard: Heard, now: number): Promise<'yes' | 'alone' | 'no'> {
  const { threadId, personId, moderatorId, at } = heard
  const own = {
    isAuthor: actor.personId === personId,
    isAdministrator: actor.role === 'administrator',
    decidedIt: actor.personId === moderatorId,
    isParty: await hasPostedIn(scope, { personId: actor.personId, threadId }),
    waited: now - at,
  }
  // Who would need nobody else is not asked about them: that is the costly question.
  if (mayAnswer({ ...own, othersMay: false }) !== 'alone') return mayAnswer({ ...own, othersMay: true })
  return mayAnswer({ ...own, othersMay: await othersMay(scope, actor, heard) })
}

async function othersMay(scope: Scope, actor: Actor, { threadId, personId, moderatorId }: Heard): Promise<boolean> {
  const { people } = scope.t
  const moderators = await scope.db
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.role, ['moderator', 'administrator']), eq(people.state, 'active'), eq(people.muted, false)))
  for (const { id } of moderators)
    if (![actor.personId, personId, moderatorId].includes(id) && !(await hasPostedIn(scope, { personId: id, threadId }))) return true
  return false
}
