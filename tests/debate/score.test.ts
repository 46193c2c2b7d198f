import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { badgeOf, type Badge } from '../../server/debate/score/badge-of.ts'
import { NO_FIGURES, STALLS, sumOf, type Counts, type ReplyFigures } from '../../server/debate/score/figures.ts'
import { mayCount } from '../../server/debate/score/may-count.ts'
import { missingVotes } from '../../server/debate/score/missing-votes.ts'
import { rateOf } from '../../server/debate/score/rate-of.ts'
import { routeWeight } from '../../server/debate/score/route-weight.ts'
import { sortKey } from '../../server/debate/score/sort-key.ts'
import { wilsonLower } from '../../server/debate/score/wilson-lower.ts'
import { anyFigures, figuresOf } from './any-figures.ts'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR

describe('the rate of a stall', () => {
  test.each<[Counts, number]>([
    [{ agree: 0, disagree: 0, pass: 0 }, 1 / 2],
    [{ agree: 41, disagree: 9, pass: 0 }, 42 / 52],
    [{ agree: 41, disagree: 4, pass: 5 }, 42 / 52],
    [{ agree: 3, disagree: 2, pass: 0 }, 4 / 7],
    [{ agree: 0, disagree: 0, pass: 8 }, 1 / 10],
    [{ agree: 1_000_000, disagree: 0, pass: 0 }, 1_000_001 / 1_000_002],
  ])('of %j', (counts, rate) => {
    expect(rateOf(counts)).toBeCloseTo(rate, 12)
  })
})

describe('the key', () => {
  test.each([
    ['without any vote, one quarter', {}, 0.25],
    ['of 41 of 50 online and 3 of 5 offline', { online: [41, 9], offline: [3, 2] }, 0.461_538_461_5],
    ['of a reply that one stall loves and nobody else has seen', { online: [98, 0] }, 0.495],
    ['of a reply that one stall loves and the other refuses', { online: [98, 0], offline: [0, 98] }, 0.0099],
    ['does not move by buyers and observers', { online: [41, 9], offline: [3, 2], buyer: [500, 0], observer: [0, 500] }, 0.461_538_461_5],
  ] as const)('%s', (_, counts, key) => {
    expect(sortKey(figuresOf(counts))).toBeCloseTo(key, 9)
  })

  test('takes a third stall in where that is required', () => {
    const figures = figuresOf({ online: [8, 0], offline: [8, 0], buyer: [0, 8] })
    expect(sortKey(figures, ['online', 'offline', 'buyer'])).toBeCloseTo(0.9 * 0.9 * 0.1, 12)
  })

  test('never falls by a vote that agrees, and never rises by one that does not', () => {
    fc.assert(
      fc.property(anyFigures, fc.constantFrom(...STALLS), (figures, stall) => {
        const with1 = (vote: keyof Counts) => sortKey({ ...figures, [stall]: { ...figures[stall], [vote]: figures[stall][vote] + 1 } })
        expect(with1('agree')).toBeGreaterThanOrEqual(sortKey(figures))
        expect(with1('disagree')).toBeLessThanOrEqual(sortKey(figures))
        expect(with1('pass')).toBeLessThanOrEqual(sortKey(figures))
      }),
    )
  })
})

describe('the share that surely agrees', () => {
  // The lower p with (agree/votes − p)² = z²·p·(1 − p)/votes, found by halving and not by the formula.
  test.each([
    [0, 0, 0],
    [0, 5, 0],
    [3, 5, 0.272_462],
    [4, 5, 0.435_263],
    [5, 5, 0.648_843],
    [6, 8, 0.460_128],
    [7, 8, 0.588_828],
    [9, 12, 0.512_641],
    [12, 20, 0.418_541],
    [13, 20, 0.466_497],
    [14, 20, 0.516_18],
    [50, 100, 0.418_841],
    [100, 100, 0.973_653],
  ])('%i of %i', (agree, votes, low) => {
    expect(wilsonLower(agree, votes)).toBeCloseTo(low, 5)
  })
})

describe('a badge', () => {
  test.each<[string, Parameters<typeof figuresOf>[0], Badge, Badge]>([
    ['nobody has voted', {}, 'none', 'waiting'],
    ['one stall is silent', { online: [500, 0] }, 'none', 'waiting'],
    ['the other has four', { online: [500, 0], offline: [4, 0] }, 'none', 'waiting'],
    ['four of five agree', { online: [500, 0], offline: [4, 1] }, 'none', 'none'],
    ['all five agree', { online: [500, 0], offline: [5, 0] }, 'none', 'candidate'],
    ['all five agree and buyers do not', { online: [5, 0], offline: [5, 0], buyer: [0, 99] }, 'none', 'candidate'],
    ['seven of eight', { online: [7, 1], offline: [7, 1] }, 'none', 'candidate'],
    ['eleven', { online: [11, 0], offline: [40, 0] }, 'none', 'candidate'],
    ['twelve', { online: [12, 0], offline: [40, 0] }, 'none', 'provisional'],
    ['nineteen', { online: [19, 0], offline: [40, 0] }, 'none', 'provisional'],
    ['twenty', { online: [20, 0], offline: [40, 0] }, 'none', 'common-ground'],
    ['fourteen of twenty agree, .516', { online: [14, 6], offline: [40, 0] }, 'none', 'common-ground'],
    ['thirteen of twenty, .466, wins nothing', { online: [13, 7], offline: [40, 0] }, 'none', 'none'],
    ['… nor from waiting', { online: [13, 7], offline: [40, 0] }, 'waiting', 'none'],
    ['… but keeps what is there', { online: [13, 7], offline: [40, 0] }, 'candidate', 'common-ground'],
    ['twelve of twenty, .419, loses it', { online: [12, 8], offline: [40, 0] }, 'common-ground', 'none'],
    ['to pass is not to agree', { online: [14, 0, 6], offline: [12, 0, 8] }, 'none', 'none'],
  ])('when %s', (_, counts, had, badge) => {
    expect(badgeOf(figuresOf(counts), had)).toBe(badge)
  })

  test('is never made by one stall alone, however many vote', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STALLS), fc.nat(10_000_000), fc.constantFrom<Badge>('none', 'common-ground'), (stall, agree, had) => {
        expect(badgeOf({ ...NO_FIGURES, [stall]: { agree, disagree: 0, pass: 0 } }, had)).toBe('waiting')
      }),
    )
  })

  test('never changes by what buyers and observers say', () => {
    fc.assert(
      fc.property(anyFigures, anyFigures, (figures, { buyer, observer }) => {
        expect(badgeOf({ ...figures, buyer, observer })).toBe(badgeOf(figures))
      }),
    )
  })
})

test('what is missing is said for each stall, the one that lacks most first', () => {
  const have = { online: 4, offline: 2, buyer: 0, observer: 0 }
  expect(missingVotes(have)).toEqual([
    { stall: 'offline', votes: 3 },
    { stall: 'online', votes: 1 },
  ])
  expect(missingVotes({ ...have, online: 5, offline: 5 })).toEqual([])
})

test.each([
  ['a day old, with three votes', DAY, 3, true],
  ['a moment too young', DAY - 1, 300, false],
  ['with two votes', 365 * DAY, 2, false],
])('whose votes count: an account %s', (_, age, votes, counts) => {
  expect(mayCount({ createdAt: 1000, votes }, 1000 + age)).toBe(counts)
})

describe('who is asked to vote on what', () => {
  test.each([
    // (1 − (passes + 1)/(votes + 2)) · (1 + 8·2^(−votes/5)) · (1 + lag)
    ['a new reply', {}, 'online', 0.5 * 9],
    ['five votes of the other stall', { offline: [5, 0] }, 'online', (6 / 7) * 5 * 6],
    ['the same for a reader of that stall', { offline: [5, 0] }, 'offline', (6 / 7) * 5],
    ['the same for an observer', { offline: [5, 0] }, 'observer', (6 / 7) * 5],
    ['two votes behind', { online: [2, 1], offline: [1, 0] }, 'offline', (5 / 6) * (1 + 8 * 2 ** -0.8) * 3],
    ['hopelessly behind', { online: [20, 0] }, 'offline', (21 / 22) * 1.5 * 6],
    ['passed by all', { online: [0, 0, 10] }, 'online', (1 / 12) * 3],
  ] as const)('%s', (_, counts, reader, weight) => {
    expect(routeWeight(figuresOf(counts), reader)).toBeCloseTo(weight, 12)
  })

  test('is never nothing, so that every reply is asked about at last', () => {
    fc.assert(
      fc.property(anyFigures, fc.constantFrom(...STALLS), (figures: ReplyFigures, reader) => {
        const weight = routeWeight(figures, reader)
        expect(weight).toBeGreaterThan(0)
        expect(weight).toBeLessThanOrEqual(54)
        expect(STALLS.every((stall) => sumOf(figures[stall]) >= 0)).toBe(true)
      }),
    )
  })
})
