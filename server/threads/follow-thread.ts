import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import { ThreadId } from '../kernel/shapes.ts'
import { refusalDetail } from '../people/can.ts'
import { command } from '../people/command.ts'
import { threadFacts } from './thread-facts.ts'

const Input = Type.Object({ threadId: ThreadId, following: Type.Boolean() }, { additionalProperties: false })

/** Follows a thread, or stops following it; saying so twice is saying it once. @throws {Refusal} `not-found`, `person-suspended` */
export const followThread = command('threads.follow', Input, async (tx, { threadId, following }, { actor, at }) => {
  await threadFacts(tx, threadId)
  if (actor.state === 'suspended') throw new Refusal('person-suspended', refusalDetail(actor, 'person-suspended'))
  const { follows } = tx.t
  if (following) await tx.db.insert(follows).values({ personId: actor.personId, threadId, at }).onConflictDoNothing()
  else await tx.db.delete(follows).where(and(eq(follows.personId, actor.personId), eq(follows.threadId, threadId)))
  return { following }
})
