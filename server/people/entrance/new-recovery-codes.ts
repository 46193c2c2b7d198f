import { randomBytes } from 'node:crypto'
import { hashToken } from '../../kernel/hash-token.ts'

const CODES = 10
const LENGTH = 25
/** Crockford's base 32: no i, l, o, u, so that a code on paper reads one way only. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz'

/** Ten secrets of 125 random bits each, `xxxxx-xxxxx-xxxxx-xxxxx-xxxxx`, to be written down; so many bits need no slow hash. */
export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: CODES }, () =>
    Array.from(randomBytes(LENGTH), (byte, index) => (index > 0 && index % 5 === 0 ? '-' : '') + SIGNS[byte % 32]).join(''),
  )

/** The hash of a code as somebody types it: case, spaces and dashes do not matter, and look-alikes are what they must be. */
export const hashRecoveryCode = (typed: string): string =>
  hashToken(
    typed
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s\p{Pd}]/gu, '')
      .replaceAll('o', '0')
      .replaceAll(/[il]/g, '1'),
  )
