import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { ThreadId } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { threadFacts } from '../../threads/thread-facts.ts'
import { Stance } from '../schema.ts'
import { holdVoter } from '../votes/count-voter.ts'
import { isEnding } from './is-ending.ts'
import { shiftClosing } from '../stances/shift-closing.ts'

const Input = Type.Object({ threadId: ThreadId, stance: Stance }, { additionalProperties: false })

/**
 * Says at the end of a debate what the actor thinks of its motion now; he may correct that as long as he is asked. It is kept beside his
 * stance, which stays: only who took one when he came can tell whether the debate changed it.
 *
 * @throws {Refusal} `not-found`, `not-ending`, `no-stance`, or what `can` says
 */
export const answerEnd = command('debate.answer-end', Input, async (tx, { threadId, stance }, { actor, at }) => {
  const facts = await threadFacts(tx, threadId)
  can(actor, 'answer-end', { ...facts, ending: isEnding(facts, at) })
  await holdVoter(tx, actor.personId)
  const { stances: s } = tx.t
  const mine = and(eq(s.threadId, threadId), eq(s.personId, actor.personId))
  const [before] = await tx.db.select().from(s).where(mine)
  if (!before) throw new Refusal('no-stance')
  const { openedWith, closedWith, stall, counts } = before
  if (closedWith !== stance) {
    await tx.db.update(s).set({ closedWith: stance }).where(mine)
    if (counts) await shiftClosing(tx, { threadId, stall, openedWith, closedWith }, -1)
    if (counts) await shiftClosing(tx, { threadId, stall, openedWith, closedWith: stance }, 1)
  }
  return { openedWith, closedWith: stance }
})
