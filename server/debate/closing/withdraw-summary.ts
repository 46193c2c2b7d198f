import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { ThreadId } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { threadFacts } from '../../threads/thread-facts.ts'

/** Takes the actor's summary of a debate back, at any time: its words are gone, and another one of his stall may write. @throws {Refusal} `not-found` */
export const withdrawSummary = command(
  'debate.withdraw-summary',
  Type.Object({ threadId: ThreadId }, { additionalProperties: false }),
  async (tx, { threadId }, { actor, tell }) => {
    const facts = await threadFacts(tx, threadId)
    can(actor, 'withdraw', { ...facts, authorId: actor.personId })
    const { summaries: s } = tx.t
    const gone = await tx.db
      .delete(s)
      .where(and(eq(s.threadId, threadId), eq(s.authorId, actor.personId)))
      .returning({ stall: s.stall })
    for (const { stall } of gone) await tell(threadId, 'summary', 0, { stall })
    return { withdrawn: gone.length }
  },
)
