import { eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import { openCommand } from './command.ts'
import { giveRole } from './give-role.ts'
import { Role } from './schema.ts'

const Input = Type.Object({ skeleton: Type.String({ maxLength: 128 }), role: Role }, { additionalProperties: false })

/** Gives a person a role by the operator's own hand: the command line only, no route asks for it. @throws {Refusal} `not-found` */
export const appoint = openCommand('people.appoint', Input, async (tx, { skeleton, role }, context) => {
  const [person] = await tx.db.select({ id: tx.t.people.id }).from(tx.t.people).where(eq(tx.t.people.skeleton, skeleton))
  if (!person) throw new Refusal('not-found')
  await giveRole(tx, person.id, role, context)
  return { personId: person.id }
})
