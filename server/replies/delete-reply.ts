import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { ThreadId } from '../kernel/shapes.ts'
import { can } from '../people/can.ts'
import { command } from '../people/command.ts'
import { replyFacts } from './reply-facts.ts'
import { ReplyNumber } from './schema.ts'
import { setReplyState } from './set-reply-state.ts'

const Input = Type.Object({ threadId: ThreadId, number: ReplyNumber }, { additionalProperties: false })

/**
 * Deletes one's own reply: its text and history go for good, its number stays as a stub, so that no page ever shifts.
 *
 * @returns `{ threadId, number, seq }`
 * @throws {Refusal} `not-found`, or what `can` says
 */
export const deleteReply = command('replies.delete', Input, async (tx, { threadId, number }, context) => {
  can(context.actor, 'delete', await replyFacts(tx, threadId, number))
  const { revisions } = tx.t
  await tx.db.delete(revisions).where(and(eq(revisions.threadId, threadId), eq(revisions.number, number)))
  return { threadId, number, seq: await setReplyState(tx, { threadId, number, state: 'deleted' }, context) }
})
