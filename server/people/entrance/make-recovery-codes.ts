import { eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { command } from '../command.ts'
import { TokenHash } from '../schema.ts'

const Input = Type.Object(
  { codeHashes: Type.Array(TokenHash, { minItems: 10, maxItems: 10, uniqueItems: true }) },
  { additionalProperties: false },
)

/** Keeps the hashes of ten new recovery codes of the actor; all earlier ones are worth nothing any more. */
export const makeRecoveryCodes = command(
  'people.make-recovery-codes',
  Input,
  async ({ db, t: { recoveryCodes } }, { codeHashes }, { actor: { personId } }) => {
    await db.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
    await db.insert(recoveryCodes).values(codeHashes.map((codeHash) => ({ personId, codeHash, usedAt: null })))
    return {}
  },
)
