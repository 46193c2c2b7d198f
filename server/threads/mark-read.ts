import { sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { ThreadId } from '../kernel/shapes.ts'
import { command } from '../people/command.ts'
import { threadFacts } from './thread-facts.ts'

const Input = Type.Object({ threadId: ThreadId, number: Type.Integer({ minimum: 0 }) }, { additionalProperties: false })

/** Remembers how far a person has read. It only moves forward, and never beyond the newest reply. @throws {Refusal} `not-found` */
export const markRead = command('threads.read', Input, async (tx, { threadId, number }, { actor, at }) => {
  const { replyCount } = await threadFacts(tx, threadId)
  const { reads } = tx.t
  const lastReadNumber = Math.min(number, replyCount)
  await tx.db
    .insert(reads)
    .values({ personId: actor.personId, threadId, lastReadNumber, at })
    .onConflictDoUpdate({
      target: [reads.personId, reads.threadId],
      set: { lastReadNumber, at },
      setWhere: sql`${reads.lastReadNumber} < ${lastReadNumber}`,
    })
  return { number: lastReadNumber }
})
