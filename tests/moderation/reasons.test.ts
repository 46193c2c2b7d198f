import { describe, expect, test } from 'vitest'
import { clockHours, dueAtOf, FLAG_REASONS, isUrgent, weighFlags } from '../../server/moderation/flags/reasons.ts'
import { RULE_OF_REASON, RULES } from '../../server/moderation/decisions/rules.ts'

const HOUR = 3_600_000

describe('the clock of a reason', () => {
  test.each([
    ['fraud', 4],
    ['personal-data', 4],
    ['hate', 24],
    ['illegal', 24],
    ['harassment', 24],
    ['defamation', 24],
    ['hoax', 24],
    ['spam', 24],
    ['off-topic', 24],
    ['other', 24],
  ] as const)('%s gives %i hours', (reason, hours) => {
    expect(clockHours(reason)).toBe(hours)
    expect(isUrgent(reason)).toBe(hours === 4)
    expect(dueAtOf(reason, 1000)).toBe(1000 + hours * HOUR)
  })
})

describe('a case', () => {
  test('takes the gravest reason, whoever gave it first', () => {
    const flags = FLAG_REASONS.map((reason, index) => ({ reason, at: 100 - index }))
    for (const start of FLAG_REASONS.keys()) {
      const some = flags.slice(start)
      expect(weighFlags(some.toReversed(), 0).reason).toBe(FLAG_REASONS[start])
      expect(weighFlags(some, 0)).toEqual(weighFlags(some.toReversed(), 0))
    }
  })

  test('takes the earliest clock, which need not be that of the gravest reason', () => {
    const early = { reason: 'spam', at: 0 } as const
    const late = { reason: 'fraud', at: 22 * HOUR } as const
    expect(weighFlags([early, early, late], 0)).toEqual({ reason: 'fraud', dueAt: 24 * HOUR, flagCount: 3 })
    expect(weighFlags([early, early, { ...late, at: HOUR }], 0)).toEqual({ reason: 'fraud', dueAt: 5 * HOUR, flagCount: 3 })
  })

  test('that was quiet has the clock of the moment when it opened', () => {
    const quiet = { reason: 'fraud', at: 0 } as const
    const last = { reason: 'spam', at: 90 * HOUR } as const
    expect(weighFlags([quiet, last], 90 * HOUR).dueAt).toBe(94 * HOUR)
  })

  test('without flags is none', () => {
    expect(() => weighFlags([], 0)).toThrow('at least one flag')
  })
})

test('the rules are numbered without gaps, and every suggestion is one of them', () => {
  expect(RULES).toEqual(RULES.map((_, index) => index + 1))
  for (const rule of Object.values(RULE_OF_REASON)) expect(RULES).toContain(rule)
  expect(RULE_OF_REASON['personal-data']).toBe(3)
})
