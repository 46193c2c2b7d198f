import { Refusal } from '../kernel/refusal.ts'
import { appoint } from '../people/appoint.ts'
import { nameSkeleton } from '../people/names/name-skeleton.ts'
import type { Role } from '../people/schema.ts'
import { OperatorError } from './operator-error.ts'
import { withWriter } from './with-writer.ts'

/** Gives a person a role; his sessions end, and he signs in again with it. */
export const giveRoleTo = (name: string, role: Role): Promise<void> =>
  withWriter(async ({ run }) => {
    try {
      await run(appoint, { actor: null, input: { skeleton: nameSkeleton(name), role } })
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-found') throw new OperatorError(`nobody here is called ${name}`)
      throw error
    }
    console.log(`${name} is now ${role}`)
  })
