import { randomUUID } from 'node:crypto'

/**
 * A UUIDv7 (RFC 9562) as lower-case text: 48 bits of time, then 74 random bits, so that ids sort by the time they were made.
 * The random end is that of a UUIDv4, whose variant stands in the same place and whose randomness Node draws in bulk.
 *
 * @param at milliseconds since 1970, UTC
 */
export function newId(at: number): string {
  const time = at.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
