import type { Actor } from '../../people/actor.ts'
import { can } from '../../people/can.ts'
import type { Scope } from '../../store/scope.ts'
import { readPost, thingOf, type Post } from '../cases/read-post.ts'
import { hear, type Question } from './hearing.ts'

type Asked = Omit<Question, 'authorId'> & { readonly number: number }

/**
 * The post that a moderator is about to judge, anew or in second instance: every command by which one does comes through here.
 *
 * @param at milliseconds since 1970, UTC
 * @returns also whether he acts alone, in a small house
 * @throws {Refusal} `not-found`; `not-a-moderator`; or what `hear` says
 */
export async function postToJudge(
  tx: Scope,
  actor: Actor,
  { number, ...question }: Asked,
  at: number,
): Promise<{ post: Post; alone: boolean }> {
  const post = await readPost(tx, question.threadId, number)
  can(actor, 'decide', thingOf(post))
  return { post, alone: await hear(tx, actor, { ...question, authorId: post.authorId }, at) }
}
