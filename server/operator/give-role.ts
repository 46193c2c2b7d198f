import { appoint } from '../people/appoint.ts'
import { findPerson } from '../people/find-person.ts'
import { nameSkeleton } from '../people/names/name-skeleton.ts'
import type { Role } from '../people/schema.ts'
import { OperatorError } from './operator-error.ts'
import { withWriter } from './with-writer.ts'

/** Gives a person a role; his sessions end, and he signs in again with it. Whoever has it already is left in peace. */
export const giveRoleTo = (name: string, role: Role): Promise<void> =>
  withWriter(async ({ run, readers }) => {
    const person = await findPerson(readers.read, name)
    if (!person) throw new OperatorError(`nobody here is called "${name}"`)
    const has = person.role === role && person.state !== 'pending'
    if (!has) await run(appoint, { actor: null, input: { skeleton: nameSkeleton(name), role } })
    const suspended = person.state === 'suspended' ? ', and still suspended' : ''
    console.log(`${person.name} is ${has ? `${role} already` : `now ${role}`}${suspended}`)
  })
