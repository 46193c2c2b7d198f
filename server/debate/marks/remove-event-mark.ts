import { eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { Id } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'

/** Takes an event off the drawings: a moderator. @throws {Refusal} `not-a-moderator`, `not-found` */
export const removeEventMark = command(
  'debate.remove-event-mark',
  Type.Object({ id: Id }, { additionalProperties: false }),
  async (tx, { id }, { actor, signal }) => {
    can(actor, 'decide-held', { kind: 'forum' })
    const { eventMarks } = tx.t
    const [gone] = await tx.db.delete(eventMarks).where(eq(eventMarks.id, id)).returning({ id: eventMarks.id })
    if (!gone) throw new Refusal('not-found')
    signal({ kind: 'site' })
    return gone
  },
)
