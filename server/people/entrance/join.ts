import { openCommand } from '../command.ts'
import { NewPerson } from '../schema.ts'
import { insertPerson } from './insert-person.ts'

/**
 * Makes an account. Name and password were checked and hashed before: a command has neither the time nor the secret.
 *
 * @returns `{ personId }`
 * @throws {Refusal} `name-taken` if somebody has a name that looks like it
 */
export const join = openCommand('people.join', NewPerson, async (tx, person, context) => {
  await insertPerson(tx, person, 'member', context)
  return { personId: person.id }
})
