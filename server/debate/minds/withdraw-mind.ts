import { and, eq, isNull } from 'drizzle-orm'
import { Type } from 'typebox'
import { ThreadId } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { replyFacts } from '../../replies/reply-facts.ts'
import { ReplyNumber } from '../../replies/schema.ts'
import { takeBackMind } from './take-back-mind.ts'

const Input = Type.Object({ threadId: ThreadId, number: ReplyNumber }, { additionalProperties: false })

/**
 * Takes back that a reply changed the actor's mind, also when the debate is closed or the reply is not shown any more: they are his own
 * words. Nothing if it did not. His stance stays.
 *
 * @throws {Refusal} `not-found`
 */
export const withdrawMind = command('debate.withdraw-mind', Input, async (tx, { threadId, number }, context) => {
  const { actor } = context
  const facts = await replyFacts(tx, threadId, number)
  can(actor, 'withdraw', { ...facts, authorId: actor.personId })
  const { changedMinds: m } = tx.t
  const mine = await tx.db
    .select({ id: m.id })
    .from(m)
    .where(and(eq(m.threadId, threadId), eq(m.personId, actor.personId), eq(m.number, number), isNull(m.revokedAt)))
  for (const { id } of mine) await takeBackMind(tx, id, actor.personId, context)
  return { withdrawn: mine.length }
})
