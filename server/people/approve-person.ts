import { eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import { Id } from '../kernel/shapes.ts'
import { can } from './can.ts'
import { command } from './command.ts'

const Input = Type.Object({ personId: Id }, { additionalProperties: false })

/**
 * Lets in somebody who waits; who is in already stays in. Never a way out of a suspension.
 *
 * @throws {Refusal} `not-a-moderator`, `not-found`, `not-allowed` for somebody suspended
 */
export const approvePerson = command('people.approve', Input, async ({ db, t: { people } }, { personId }, { actor, signal }) => {
  const [person] = await db.select({ role: people.role, state: people.state }).from(people).where(eq(people.id, personId))
  can(actor, 'approve', { kind: 'person', personId, role: person?.role ?? 'member' })
  if (!person) throw new Refusal('not-found')
  if (person.state === 'suspended') throw new Refusal('not-allowed')
  if (person.state === 'pending') {
    await db.update(people).set({ state: 'active' }).where(eq(people.id, personId))
    signal({ kind: 'site' })
  }
  return {}
})
