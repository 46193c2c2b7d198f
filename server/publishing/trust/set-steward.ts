import { eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { Id } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'

const Input = Type.Object({ personId: Id, steward: Type.Boolean() }, { additionalProperties: false })

/** Makes somebody a steward (trust level 3), or no longer: by hand, by an administrator. @throws {Refusal} `not-allowed`, `not-found` */
export const setSteward = command('publishing.set-steward', Input, async ({ db, t }, { personId, steward }, { actor, at, signal }) => {
  const { people, stewards } = t
  const [person] = await db.select({ role: people.role, state: people.state }).from(people).where(eq(people.id, personId))
  can(actor, 'set-role', { kind: 'person', personId, role: person?.role ?? 'member' })
  if (!person) throw new Refusal('not-found')
  if (steward && person.state !== 'active') throw new Refusal('not-allowed')
  if (steward) await db.insert(stewards).values({ personId, byId: actor.personId, at }).onConflictDoNothing()
  else await db.delete(stewards).where(eq(stewards.personId, personId))
  signal({ kind: 'person-changed', personId })
  return {}
})
