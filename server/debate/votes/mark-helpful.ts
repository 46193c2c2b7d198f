import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { ThreadId } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { replyFacts } from '../../replies/reply-facts.ts'
import { ReplyNumber } from '../../replies/schema.ts'
import { figuresChanged } from '../figures-changed.ts'
import { shiftFigure } from './shift-figure.ts'

const Input = Type.Object({ threadId: ThreadId, number: ReplyNumber }, { additionalProperties: false })

/**
 * Says that a reply helped the actor, whether he agrees with it or not. Saying so twice is saying it once.
 *
 * @throws {Refusal} `not-found` for what does not exist or is not shown, `withheld`, `own-post`, `thread-closed`
 */
export const markHelpful = command('debate.mark-helpful', Input, async (tx, post, context): Promise<{ helpful: boolean }> => {
  const { actor, at } = context
  const { authorId, ...facts } = await replyFacts(tx, post.threadId, post.number)
  can(actor, 'vote', { authorId, ...facts })
  const marked = await tx.db
    .insert(tx.t.helpfuls)
    .values({ ...post, personId: actor.personId, authorId, at })
    .onConflictDoNothing()
    .returning({ number: tx.t.helpfuls.number })
  if (marked.length > 0) {
    await shiftFigure(tx, post, 'helpful', 1)
    await figuresChanged(tx, post.threadId, context)
  }
  return { helpful: true }
})

/** Takes that back; nothing if it was not said. @throws {Refusal} as `markHelpful` */
export const unmarkHelpful = command('debate.unmark-helpful', Input, async (tx, post, context): Promise<{ helpful: boolean }> => {
  const { actor } = context
  can(actor, 'vote', await replyFacts(tx, post.threadId, post.number))
  const { helpfuls: h } = tx.t
  const unmarked = await tx.db
    .delete(h)
    .where(and(eq(h.threadId, post.threadId), eq(h.number, post.number), eq(h.personId, actor.personId)))
    .returning({ number: h.number })
  if (unmarked.length > 0) {
    await shiftFigure(tx, post, 'helpful', -1)
    await figuresChanged(tx, post.threadId, context)
  }
  return { helpful: false }
})
