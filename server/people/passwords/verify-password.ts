import { argon2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { PASSWORD_COST } from './hash-password.ts'

const derive = promisify(argon2)

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d)\$([A-Za-z0-9+/]{22,86})\$([A-Za-z0-9+/]{43})$/

/** Nobody's password: compared where there is no person, so that an unknown name takes as long as a known one. */
const NOBODY = { ...PASSWORD_COST, nonce: Buffer.alloc(16, 1), key: Buffer.alloc(32, 1) }

/** What came of comparing: whether it is the password, and whether its hash should be made anew at today's cost. */
export type Verified = { readonly matches: boolean; readonly outdated: boolean }

/**
 * Compares a password with a stored hash. Does the same work when there is none (null) or when nobody can sign in with it
 * (`NO_PASSWORD`); that never matches. Call it through `PasswordQueue`.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<Verified> {
  const known = stored === null ? null : parse(stored)
  const { memory, passes, parallelism, nonce, key } = known ?? NOBODY
  const made = await derive('argon2id', { message: password, nonce, memory, passes, parallelism, tagLength: key.length })
  const outdated = memory !== PASSWORD_COST.memory || passes !== PASSWORD_COST.passes || parallelism !== PASSWORD_COST.parallelism
  return { matches: timingSafeEqual(made, key) && known !== null, outdated }
}

function parse(stored: string) {
  const [, memory, passes, parallelism, nonce, key] = PHC.exec(stored) ?? []
  if (!nonce || !key) return null
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(nonce, 'base64'),
    key: Buffer.from(key, 'base64'),
  }
}
