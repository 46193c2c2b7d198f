import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextAlarm } from '../../server/moderation/cases/next-alarm.ts'
import { findBurst } from '../../server/moderation/flags/find-burst.ts'
import { flaggerWeight } from '../../server/moderation/flags/flagger-weight.ts'
import { flagsUpheld } from '../../server/moderation/flags/flags-upheld.ts'
import { tallyFlags, type WeighedFlag } from '../../server/moderation/flags/tally-flags.ts'
import { hidesProvisionally, opensCase } from '../../server/moderation/flags/thresholds.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

describe('a flagger’s weight', () => {
  test.each([
    ['a newcomer', 0, 0, 100],
    ['one upheld', 1, 1, 120],
    ['one refused', 1, 0, 80],
    ['two of two', 2, 2, 133],
    ['four of four', 4, 4, 150],
    ['a hundred of a hundred', 100, 100, 150],
    ['half of many', 100, 50, 100],
    ['seven of ten', 10, 7, 129],
    ['none of ten', 10, 0, 29],
    ['none of sixteen', 16, 0, 20],
    ['none of a thousand', 1000, 0, 20],
  ])('of %s', (_, judged, upheld, weight) => {
    expect(flaggerWeight({ judged, upheld })).toBe(weight)
  })

  test('is whole, between 0.20 and 1.50, and never falls by a flag that was upheld nor rises by one that was not', () => {
    const record = fc.nat(2000).chain((judged) => fc.record({ judged: fc.constant(judged), upheld: fc.nat(judged) }))
    fc.assert(
      fc.property(record, ({ judged, upheld }) => {
        const weight = flaggerWeight({ judged, upheld })
        expect(Number.isInteger(weight) && weight >= 20 && weight <= 150).toBe(true)
        expect(flaggerWeight({ judged: judged + 1, upheld: upheld + 1 })).toBeGreaterThanOrEqual(weight)
        expect(flaggerWeight({ judged: judged + 1, upheld })).toBeLessThanOrEqual(weight)
      }),
    )
  })
})

const flag = (stall: WeighedFlag['stall'], more: Partial<WeighedFlag> = {}): WeighedFlag => ({
  stall,
  weight: 100,
  network: null,
  newcomer: false,
  ...more,
})
const many = (count: number, one: WeighedFlag) => Array.from({ length: count }, () => one)

describe('flags weigh together', () => {
  const TALLIES: [what: string, flags: WeighedFlag[], weight: number, people: number, stalls: number][] = [
    ['nothing without any', [], 0, 0, 0],
    ['what one weighs', [flag('online', { weight: 80 })], 80, 1, 1],
    ['the sum of two stalls', [flag('online'), flag('offline', { weight: 120 })], 220, 2, 2],
    ['at most 2.00 of one stall', many(50, flag('online', { weight: 150 })), 200, 50, 1],
    ['at most 2.00 of those without a stall', many(50, flag(null)), 200, 50, 0],
    ['each stall’s 2.00', [...many(3, flag('online')), ...many(5, flag('buyer')), flag('observer')], 500, 9, 3],
    [
      'one network once, with its heaviest',
      [flag('online', { network: 'n' }), flag('online', { network: 'n', weight: 130 }), flag('online', { network: 'n' })],
      130,
      1,
      1,
    ],
    ['one network once, whatever stalls it shows', [flag('online', { network: 'n' }), flag('offline', { network: 'n' })], 100, 1, 1],
    ['two networks twice', [flag('online', { network: 'n' }), flag('online', { network: 'm' })], 200, 2, 1],
    ['unknown networks each', [flag('online'), flag('offline'), flag('buyer')], 300, 3, 3],
    ['forgotten networks as one', [flag('online', { network: '' }), flag('offline', { network: '' })], 100, 1, 1],
    [
      'all of their first day once',
      [flag('online', { newcomer: true, network: 'n' }), flag('offline', { newcomer: true, network: 'm' }), flag(null, { newcomer: true })],
      100,
      1,
      1,
    ],
    ['one of his first day beside others', [flag('online', { newcomer: true }), flag('offline'), flag('buyer')], 300, 3, 3],
    [
      'a puppet of his first day with the account of its network',
      [flag('online', { newcomer: true, network: 'n' }), flag('offline', { network: 'n' })],
      100,
      1,
      1,
    ],
  ]
  test.each(TALLIES)('%s', (_, flags, weight, people, stalls) => {
    expect(tallyFlags(flags)).toMatchObject({ weight, people, stalls })
  })

  const someFlag = fc.record({
    stall: fc.constantFrom('online' as const, 'offline' as const, 'buyer' as const, 'observer' as const, null),
    weight: fc.integer({ min: 20, max: 150 }),
    network: fc.constantFrom(null, '', 'a', 'b', 'c', 'd'),
    newcomer: fc.boolean(),
  })
  test('never more than each flag by itself, nor 2.00 for each stall', () => {
    fc.assert(
      fc.property(fc.array(someFlag, { maxLength: 40 }), (flags) => {
        const { weight, people, stalls } = tallyFlags(flags)
        expect(weight).toBeLessThanOrEqual(flags.reduce((sum, one) => sum + one.weight, 0))
        expect(weight).toBeLessThanOrEqual(200 * (stalls + 1))
        expect(people).toBeLessThanOrEqual(flags.length)
      }),
    )
  })

  test('never enough to hide a post when all are of one stall or show none, however often it was kept', () => {
    const oneStall = fc.tuple(fc.constantFrom('online' as const, 'offline' as const, 'buyer' as const, 'observer' as const), fc.nat(9))
    fc.assert(
      fc.property(fc.array(someFlag, { maxLength: 40 }), oneStall, (flags, [stall, keeps]) => {
        const raid = flags.map((one) => (one.stall === null ? one : { ...one, stall }))
        expect(hidesProvisionally(tallyFlags(raid), keeps)).toBe(false)
      }),
    )
  })
})

test.each([
  ['3.00 of three people of two stalls', 300, 3, 2, 0, true],
  ['a hundredth less', 299, 3, 2, 0, false],
  ['two people', 300, 2, 2, 0, false],
  ['one stall and people who show none', 400, 9, 1, 0, false],
  ['3.00 after it was kept once', 300, 3, 2, 1, false],
  ['4.00 after it was kept once', 400, 4, 2, 1, true],
  ['5.99 after it was kept often', 599, 9, 3, 50, false],
  ['6.00 after it was kept often', 600, 9, 3, 50, true],
] as const)('flags hide a post until a moderator decides: %s', (_, weight, people, stalls, keeps, hides) => {
  expect(hidesProvisionally({ weight, people, stalls }, keeps)).toBe(hides)
})

test.each([
  ['any flag on what was never judged', 20, 0, true],
  ['one person after a keep', 100, 1, false],
  ['1.99 after a keep', 199, 1, false],
  ['2.00 after a keep', 200, 1, true],
  ['3.99 after two', 399, 2, false],
  ['4.00 after two', 400, 2, true],
  ['5.99 after fifty', 599, 50, false],
  ['6.00 after fifty', 600, 50, true],
] as const)('flags open a case: %s', (_, weight, keeps, opens) => {
  expect(opensCase({ weight }, keeps)).toBe(opens)
})

test('whatever hides a post also brings it before a moderator', () => {
  for (let keeps = 0; keeps < 10; keeps++)
    for (let weight = 0; weight <= 1000; weight += 10)
      if (hidesProvisionally({ weight, people: 9, stalls: 4 }, keeps)) expect(opensCase({ weight }, keeps)).toBe(true)
})

describe('a rush of flags', () => {
  const timed = (minutes: number[], more: object = {}) =>
    minutes.map((minute) => ({ at: minute * MINUTE, stall: 'online' as const, accountAge: 90 * DAY, ...more }))
  test.each([
    ['none', [], null],
    ['two at once', timed([0, 0]), null],
    ['three within ten minutes', timed([0, 4, 10]), { atOnce: 3, young: 0, oneStall: 'online' }],
    ['three in more than ten', timed([0, 4, 10.1]), null],
    ['in whatever order they are given', timed([99, 4, 0, 10]), { atOnce: 3, young: 0, oneStall: 'online' }],
    ['the most at once, not the last', timed([0, 1, 2, 3, 60, 61, 62]), { atOnce: 4, young: 0, oneStall: 'online' }],
    ['three of young accounts over days', timed([0, 2000, 4000], { accountAge: 7 * DAY - 1 }), { atOnce: 1, young: 3, oneStall: 'online' }],
    ['accounts of a week', timed([0, 2000, 4000], { accountAge: 7 * DAY }), null],
    ['three fifths young', [...timed([0, 2000, 4000], { accountAge: DAY }), ...timed([6000, 8000])], null],
    [
      'three quarters young, of two stalls',
      [...timed([0, 2000, 4000], { accountAge: DAY }), ...timed([6000], { stall: 'offline' })],
      { atOnce: 1, young: 3, oneStall: null },
    ],
    ['two of two young', timed([0, 2000], { accountAge: DAY }), null],
    ['all without a stall', timed([0, 1, 2], { stall: null }), { atOnce: 3, young: 0, oneStall: null }],
  ])('%s', (_, flags, burst) => {
    expect(findBurst(flags)).toEqual(burst)
  })
})

test.each([
  ['at first', 0, 12],
  ['just before half', 11.99, 12],
  ['at half', 12, 19.2],
  ['before four fifths', 19.1, 19.2],
  ['at four fifths', 19.2, 24],
  ['at the end', 24, null],
  ['long after', 99, null],
])('moderators are reminded of a case of 24 hours next: %s', (_, now, next) => {
  expect(nextAlarm({ from: DAY, until: 2 * DAY }, DAY + now * HOUR)).toBe(next === null ? null : DAY + next * HOUR)
})

test.each([
  ['hide', 'other', false, true],
  ['remove', 'advertising', false, true],
  ['ask-edit', 'insult', false, true],
  ['keep', 'no-breach', false, false],
  ['keep', 'insult', true, true],
  ['keep', 'mended', false, true],
  ['restore', 'mistake', false, false],
  ['restore', 'mended', false, true],
  ['uphold', 'other', false, null],
  ['withhold', 'legal-order', false, null],
] as const)('the decision %s (%s, with a sanction: %s) says of its flags: %s', (action, reason, sanctions, upheld) => {
  expect(flagsUpheld({ action, reason, sanctions })).toBe(upheld)
})
