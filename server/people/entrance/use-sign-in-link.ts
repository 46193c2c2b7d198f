import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { openCommand } from '../command.ts'
import { NewSession, TokenHash } from '../schema.ts'
import { openSession } from '../sessions/open-session.ts'
import { spendLink } from './spend-link.ts'

const Input = Type.Object({ linkHash: TokenHash, session: NewSession }, { additionalProperties: false })

/** Lets in whoever holds a link to sign in, once. @throws {Refusal} `link-used` */
export const useSignInLink = openCommand('people.use-sign-in-link', Input, async (tx, { linkHash, session }, context) => {
  const personId = await spendLink(tx, linkHash, 'sign-in', context.at)
  if (personId === null) throw new Refusal('link-used')
  await openSession(tx, personId, session, context)
  return { personId }
})
