import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { openCommand } from '../command.ts'
import { hasAdministrator } from '../has-administrator.ts'
import { NewPerson, NewSession, TokenHash } from '../schema.ts'
import { openSession } from '../sessions/open-session.ts'
import { insertPerson } from './insert-person.ts'
import { spendLink } from './spend-link.ts'

const Input = Type.Object({ linkHash: TokenHash, person: NewPerson, session: NewSession }, { additionalProperties: false })

/**
 * Makes the account of the first administrator: whoever holds the link that the operator's terminal showed, while there is
 * none yet.
 *
 * @throws {Refusal} `link-used`, also when somebody else was first; `name-taken`
 */
export const useAdministratorLink = openCommand(
  'people.use-administrator-link',
  Input,
  async (tx, { linkHash, person, session }, context) => {
    await spendLink(tx, linkHash, 'first-administrator', context.at)
    if (await hasAdministrator(tx)) throw new Refusal('link-used')
    await insertPerson(tx, { ...person, state: 'active' }, 'administrator', context)
    await openSession(tx, person.id, session, context)
    return { personId: person.id }
  },
)
