import { Type } from 'typebox'
import { ThreadId } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { Stall } from '../../people/schema.ts'
import { stallInThread } from '../../threads/stall-in-thread.ts'
import { threadFacts } from '../../threads/thread-facts.ts'

const Input = Type.Object({ threadId: ThreadId, stall: Stall }, { additionalProperties: false })

/**
 * Sets the actor's stall in a debate. What he voted and wrote before keeps the stall it had.
 *
 * @throws {Refusal} `not-found`, `thread-closed`, `stall-changed-lately`
 */
export const chooseStall = command('debate.choose-stall', Input, async (tx, { threadId, stall }, context) => {
  can(context.actor, 'choose-stall', await threadFacts(tx, threadId))
  return { stall: await stallInThread(tx, threadId, context, stall) }
})
