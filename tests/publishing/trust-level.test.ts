import { expect, test } from 'vitest'
import { hasTrustRight, type TrustRight } from '../../server/publishing/trust/rights-of.ts'
import { type TrustFacts, trustLevel, type TrustLevel } from '../../server/publishing/trust/trust-level.ts'

const HOUR_MS = 3_600_000
const REGULAR: TrustFacts = {
  age: 30 * 24 * HOUR_MS,
  acceptedReplies: 3,
  helpedPeople: 10,
  daysPresent: 15,
  threadsRead: 20,
  strikes: 0,
  steward: false,
}

test.each<[string, Partial<TrustFacts>, TrustLevel]>([
  ['fifteen days, twenty threads, ten people who found him useful, no strike', {}, 2],
  ['fourteen days', { daysPresent: 14 }, 1],
  ['nineteen threads', { threadsRead: 19 }, 1],
  ['nine people who found him useful, however much he wrote', { acceptedReplies: 900, helpedPeople: 9 }, 1],
  ['a strike in force', { strikes: 1 }, 1],
  ['three replies and nothing else', { helpedPeople: 0, daysPresent: 0, threadsRead: 0 }, 1],
  ['two replies', { acceptedReplies: 2 }, 0],
  ['not a day yet, whatever else', { age: 24 * HOUR_MS - 1 }, 0],
  ['a day to the millisecond', { age: 24 * HOUR_MS }, 2],
  ['made a steward', { steward: true, age: 0, acceptedReplies: 0 }, 3],
])('%s: level %#', (_, facts, level) => expect(trustLevel({ ...REGULAR, ...facts })).toBe(level))

test.each<[TrustRight, string]>([
  ['link-freely', 'no yes yes yes'],
  ['propose-topic', 'no no yes yes'],
  ['accept-translation', 'no no yes yes'],
  ['hide-spam', 'no no no yes'],
])('%s', (right, levels) =>
  expect(([0, 1, 2, 3] as const).map((level) => (hasTrustRight(level, right) ? 'yes' : 'no')).join(' ')).toBe(levels),
)
