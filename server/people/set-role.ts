import { eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import { Id } from '../kernel/shapes.ts'
import { can } from './can.ts'
import { command } from './command.ts'
import { giveRole } from './give-role.ts'
import { Role } from './schema.ts'

const Input = Type.Object({ personId: Id, role: Role }, { additionalProperties: false })

/**
 * Gives a person a role, as an administrator. Only somebody who is in (not waiting, not suspended) is given more than a member's;
 * an administrator does not take his own away, so one is always left.
 *
 * @throws {Refusal} `not-allowed`, `not-found`
 */
export const setRole = command('people.set-role', Input, async (tx, { personId, role }, { actor, ...context }) => {
  const { people } = tx.t
  const [person] = await tx.db.select({ role: people.role, state: people.state }).from(people).where(eq(people.id, personId))
  can(actor, 'set-role', { kind: 'person', personId, role: person?.role ?? 'member' })
  if (!person) throw new Refusal('not-found')
  if (role !== 'member' && person.state !== 'active') throw new Refusal('not-allowed')
  if (person.role !== role) await giveRole(tx, personId, role, context)
  return {}
})
