import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { openCommand } from '../command.ts'
import { setPassword } from '../passwords/set-password.ts'
import { NewSession, PasswordHash, TokenHash } from '../schema.ts'
import { openSession } from '../sessions/open-session.ts'
import { spendLink } from './spend-link.ts'

const Input = Type.Object({ linkHash: TokenHash, passwordHash: PasswordHash, session: NewSession }, { additionalProperties: false })

/** Sets a new password for the owner of a link and lets him in; all his sessions end. @throws {Refusal} `link-used` */
export const useResetLink = openCommand('people.use-reset-link', Input, async (tx, { linkHash, passwordHash, session }, context) => {
  const personId = await spendLink(tx, linkHash, 'reset-password', context.at)
  if (personId === null) throw new Refusal('link-used')
  await setPassword(tx, { personId, passwordHash, except: null }, context)
  await openSession(tx, personId, session, context)
  return { personId }
})
