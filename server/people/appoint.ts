import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import { openCommand } from './command.ts'
import { giveRole } from './give-role.ts'
import { Role } from './schema.ts'

const Input = Type.Object({ skeleton: Type.String({ maxLength: 128 }), role: Role }, { additionalProperties: false })

/**
 * Gives a person a role by the operator's own hand: the command line only, no route asks for it. Whoever waited to be let in is in:
 * the first moderators have nobody who could approve them.
 *
 * @throws {Refusal} `not-found`
 */
export const appoint = openCommand('people.appoint', Input, async (tx, { skeleton, role }, context) => {
  const { people } = tx.t
  const [person] = await tx.db.select({ id: people.id }).from(people).where(eq(people.skeleton, skeleton))
  if (!person) throw new Refusal('not-found')
  await giveRole(tx, person.id, role, context)
  await tx.db
    .update(people)
    .set({ state: 'active' })
    .where(and(eq(people.id, person.id), eq(people.state, 'pending')))
  return { personId: person.id }
})
