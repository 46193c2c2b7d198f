import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { command } from '../../people/command.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import { HeldId } from '../schema.ts'

/** Takes back what one wrote and what still waits; nothing of it stays. @throws {Refusal} `not-found`, `already-decided` */
export const withdrawHeld = command(
  'publishing.withdraw',
  Type.Object({ id: HeldId }, { additionalProperties: false }),
  async ({ db, t: { held } }, { id }, { actor, tell }) => {
    const own = and(eq(held.id, id), eq(held.authorId, actor.personId))
    const [gone] = await db
      .delete(held)
      .where(and(own, eq(held.state, 'waiting')))
      .returning({ id: held.id })
    if (!gone) {
      const [decided] = await db.select({ id: held.id }).from(held).where(own)
      throw new Refusal(decided ? 'already-decided' : 'not-found')
    }
    await tell(QUEUE_TOPIC, 'held', id, { state: 'withdrawn' })
    return {}
  },
)
