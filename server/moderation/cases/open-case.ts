import { Type } from 'typebox'
import { ThreadId } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { PostNumber } from '../../replies/schema.ts'
import { joinCase } from '../flags/join-case.ts'
import { Reason } from '../flags/schema.ts'
import { readPost, thingOf } from './read-post.ts'

const Input = Type.Object({ threadId: ThreadId, number: PostNumber, reason: Reason }, { additionalProperties: false })

/**
 * Finds the case of a post that waits, or begins one that nobody flagged: so that a moderator can decide what he found himself.
 *
 * @returns `{ caseId }`
 * @throws {Refusal} `not-a-moderator`, `not-found`, `not-allowed` for one's own post
 */
export const openCase = command('moderation.open-case', Input, async (tx, { threadId, number, reason }, { actor, at }) => {
  can(actor, 'see-queue', { kind: 'forum' })
  const post = await readPost(tx, threadId, number)
  can(actor, 'decide', thingOf(post))
  return { caseId: await joinCase(tx, { post, reason, at }) }
})
