import { eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import type { CommandContext } from '../store/commands.ts'
import type { Scope } from '../store/scope.ts'
import { openCommand } from './command.ts'
import { Role } from './schema.ts'

const Input = Type.Object({ skeleton: Type.String({ maxLength: 128 }), role: Role }, { additionalProperties: false })

/** Gives a person a role by the operator's own hand: the command line only, no route asks for it. @throws {Refusal} `not-found` */
export const appoint = openCommand('people.appoint', Input, async (tx, { skeleton, role }, context) => {
  const [person] = await tx.db.select({ id: tx.t.people.id }).from(tx.t.people).where(eq(tx.t.people.skeleton, skeleton))
  if (!person) throw new Refusal('not-found')
  await giveRole(tx, person.id, role, context)
  return { personId: person.id }
})

/** Changes a role and ends the person's sessions: what he may do in them was decided by the role that he had. */
export async function giveRole({ db, t }: Scope, personId: string, role: Role, { signal }: Pick<CommandContext<unknown>, 'signal'>) {
  await db.update(t.people).set({ role }).where(eq(t.people.id, personId))
  await db.delete(t.sessions).where(eq(t.sessions.personId, personId))
  signal({ kind: 'person-ended', personId, exceptSessionId: null })
  signal({ kind: 'site' })
}
