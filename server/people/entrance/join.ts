import { Type } from 'typebox'
import { openCommand } from '../command.ts'
import { watchIfKnown } from '../networks/watch-if-known.ts'
import { Networks, NewPerson } from '../schema.ts'
import { insertPerson } from './insert-person.ts'

const Input = Type.Object({ ...NewPerson.properties, networks: Type.Optional(Networks) }, { additionalProperties: false })

/**
 * Makes an account. Name and password were checked and hashed before: a command has neither the time nor the secret. Whoever joins from
 * the network of somebody who was put out begins watched.
 *
 * @returns `{ personId }`
 * @throws {Refusal} `name-taken` if somebody has a name that looks like it
 */
export const join = openCommand('people.join', Input, async (tx, { networks = [], ...person }, context) => {
  await insertPerson(tx, person, 'member', context)
  await watchIfKnown(tx, { personId: person.id, networks, at: context.at })
  return { personId: person.id }
})
