import { eq } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { Actor } from '../../people/actor.ts'
import { can } from '../../people/can.ts'
import type { Scope } from '../../store/scope.ts'
import { postToJudge } from '../hearing/post-to-judge.ts'
import type { Post } from './read-post.ts'
import { refuseClaimed } from './refuse-claimed.ts'

type CaseRow = Scope['t']['cases']['$inferSelect']

/**
 * A case that this moderator may do something about now, with its post.
 *
 * @returns also whether he acts alone, in a small house
 * @throws {Refusal} `not-a-moderator`; `not-found`; `own-matter` on own posts and in debates where he wrote, as long as somebody else
 *   could; `case-claimed` while another moderator is at it
 */
export async function caseToWorkOn(
  tx: Scope,
  caseId: number,
  actor: Actor,
  at: number,
): Promise<{ found: CaseRow; post: Post; alone: boolean }> {
  can(actor, 'see-queue', { kind: 'forum' })
  const { cases } = tx.t
  const [found] = await tx.db.select().from(cases).where(eq(cases.id, caseId))
  if (!found) throw new Refusal('not-found')
  const { threadId, number, decidedAt, openedAt } = found
  const { post, alone } = await postToJudge(tx, actor, { threadId, number, since: decidedAt ?? openedAt }, at)
  await refuseClaimed(tx, found, actor.personId, at)
  return { found, post, alone }
}
