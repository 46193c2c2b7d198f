import { Refusal } from '../../kernel/refusal.ts'
import type { Readers } from '../../store/readers.ts'
import type { OwnAccount } from '../schema.ts'
import { readOwnAccount } from './read-own-account.ts'

/** The account of somebody who is signed in. @throws {Refusal} `sign-in-required` if it has just gone */
export async function ownAccount({ read }: Pick<Readers, 'read'>, personId: string): Promise<OwnAccount> {
  const account = await readOwnAccount(read, personId)
  if (!account) throw new Refusal('sign-in-required')
  return account
}
