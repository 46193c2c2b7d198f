import { findPerson } from '../people/find-person.ts'
import { oneTimeLink } from './one-time-link.ts'
import { OperatorError } from './operator-error.ts'
import { withWriter } from './with-writer.ts'

/** Prints a link with which a person chooses a new password. Hand it over in person: whoever opens it has the account. */
export default (name: string): Promise<void> =>
  withWriter(async ({ run, readers, config }) => {
    const person = await findPerson(readers.read, name)
    if (!person) throw new OperatorError(`nobody here is called "${name}"`)
    console.log(
      `${person.name} chooses a new password here (once, within ten minutes):\n  ${await oneTimeLink(run, config.origin, 'reset-password', person.id)}`,
    )
  })
