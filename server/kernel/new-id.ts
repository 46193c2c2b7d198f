import { randomBytes } from 'node:crypto'

/**
 * A UUIDv7 (RFC 9562) as lower-case text: 48 bits of time, then 74 random bits, so that ids sort by the time they were made.
 *
 * @param at milliseconds since 1970, UTC
 */
export function newId(at: number): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(at, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
