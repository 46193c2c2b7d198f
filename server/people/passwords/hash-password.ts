import { argon2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** What new hashes cost: 19 MiB and two passes, some 40 ms. */
export const PASSWORD_COST = { memory: 19_456, passes: 2, parallelism: 1 } as const

const SALT_BYTES = 16
const KEY_BYTES = 32

const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')

/** The argon2id hash of a password as a PHC string, which says what it cost. Runs beside the event loop; call it through `PasswordQueue`. */
export async function hashPassword(password: string): Promise<string> {
  const { memory, passes, parallelism } = PASSWORD_COST
  const nonce = randomBytes(SALT_BYTES)
  const key = await derive('argon2id', { message: password, nonce, memory, passes, parallelism, tagLength: KEY_BYTES })
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(key)}`
}
