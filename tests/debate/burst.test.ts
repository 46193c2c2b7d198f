import { describe, expect, test } from 'vitest'
import type { Badge } from '../../server/debate/score/badge-of.ts'
import { findBursts, MOST_VOTES } from '../../server/debate/score/burst.ts'
import type { TimedVote } from '../../server/debate/score/timed-vote.ts'
import { byStall, NO_FIGURES, type Counts } from '../../server/debate/score/figures.ts'
import type { Stall } from '../../server/people/schema.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Votes of one stall, `every` so many minutes, each from a network of its own. */
const votes = (
  stall: Stall,
  vote: keyof Counts,
  count: number,
  { start = 0, every = 60, newcomer = false, network = null as string | null, given = 99, doubted = false } = {},
) =>
  Array.from({ length: count }, (_, index): TimedVote => ({
    vote,
    stall,
    at: start + index * every * MINUTE,
    network: network ?? `${stall} ${start} ${index}`,
    newcomer,
    given,
    doubted,
  }))

/** What is found in votes on the reply of an online seller, of which all are looked at. */
const look = (given: readonly TimedVote[], { authorStall = 'online', had = 'none' }: { authorStall?: Stall; had?: Badge } = {}) => {
  const count = (stall: Stall, vote: keyof Counts) => given.filter((one) => one.stall === stall && one.vote === vote && !one.doubted).length
  const figures = byStall((stall) => ({ agree: count(stall, 'agree'), disagree: count(stall, 'disagree'), pass: count(stall, 'pass') }))
  const [burst, ...more] = findBursts({ figures, votes: given, authorStall, had })
  expect(more).toEqual([])
  return burst && { ...burst, suspects: burst.suspects.length }
}

const own = votes('online', 'agree', 40)
const against = votes('offline', 'disagree', 20)
const later = { start: 9 * DAY }

describe('a burst is found', () => {
  test('in a rush of the other stall, and what stands is what was there without it', () => {
    const found = look([...own, ...against, ...votes('offline', 'agree', 30, { ...later, every: 0.1 })])
    expect(found).toMatchObject({ stall: 'offline', suspects: 30 })
    expect(found!.without.offline).toEqual({ agree: 0, disagree: 20, pass: 0 })
    expect(found!.without.online).toEqual({ agree: 40, disagree: 0, pass: 0 })
  })

  test('in the votes of new accounts, however slowly they come', () => {
    expect(look([...own, ...against, ...votes('offline', 'agree', 30, { every: 600, newcomer: true })])).toMatchObject({ suspects: 30 })
  })

  test('in the votes of one network', () => {
    expect(look([...own, ...against, ...votes('offline', 'agree', 30, { every: 600, network: 'one' })])).toMatchObject({ suspects: 30 })
  })

  test('where the stall had hardly spoken, so that the badge rises by it alone', () => {
    expect(look([...own, ...votes('offline', 'agree', 5, { ...later, every: 1 })])).toMatchObject({ suspects: 5 })
  })

  test('in few votes that lift the key, long before there is a badge', () => {
    expect(look([...own, ...against, ...votes('offline', 'agree', 5, { ...later, every: 1 })])).toMatchObject({ suspects: 5 })
  })

  test('of mere haste where its votes are of older accounts and of many networks, and of more where they are not', () => {
    const rush = (count: number, how = {}) => votes('offline', 'agree', count, { ...later, every: 0.1, ...how })
    expect(look([...own, ...against, ...rush(30)])).toMatchObject({ hasty: true })
    expect(look([...own, ...against, ...rush(24), ...rush(6, { newcomer: true })])).toMatchObject({ hasty: true })
    expect(look([...own, ...against, ...rush(15), ...rush(15, { newcomer: true })])).toMatchObject({ hasty: false })
    expect(look([...own, ...against, ...rush(15), ...rush(15, { network: 'one' })])).toMatchObject({ hasty: false })
    expect(look([...own, ...against, ...votes('offline', 'agree', 30, { every: 600, newcomer: true })])).toMatchObject({ hasty: false })
  })

  test('with the votes that are too many, the last to come', () => {
    const given = [
      ...own,
      ...against,
      ...votes('offline', 'disagree', 3, { ...later, every: 1 }),
      ...votes('offline', 'agree', 9, { start: 9 * DAY + 10 * MINUTE, every: 0.1 }),
    ]
    const figures = { ...NO_FIGURES, online: { agree: 40, disagree: 0, pass: 0 }, offline: { agree: 9, disagree: 23, pass: 0 } }
    const [burst] = findBursts({ figures, votes: given, authorStall: 'online', had: 'none' })
    expect(burst!.suspects).toHaveLength(9)
    expect(burst!.without.offline.agree).toBe(0)
    const mixed = findBursts({
      figures: { ...figures, offline: { agree: 19, disagree: 23, pass: 0 } },
      votes: given,
      authorStall: 'online',
      had: 'none',
    })
    expect(mixed[0]!.suspects.length, 'ten others of the stall agree as well').toBeLessThan(9)
    expect(mixed[0]!.suspects.every(({ at, vote }) => vote === 'agree' && at > 9 * DAY + 10 * MINUTE)).toBe(true)
  })

  test('in the votes of old accounts that have hardly ever voted, however slowly they come and from wherever', () => {
    const quiet = votes('offline', 'agree', 12, { every: 600, given: 3 })
    expect(look([...own, ...against, ...quiet])).toMatchObject({ side: 'agree', suspects: 12, hasty: false })
    expect(
      look([...own, ...against, ...votes('offline', 'agree', 12, { every: 600, given: 10 })]),
      'ten votes make one known',
    ).toBeUndefined()
  })

  test('in every further vote once there are doubted ones', () => {
    const doubted = votes('offline', 'agree', 8, { every: 600, given: 3, doubted: true })
    expect(look([...own, ...against, ...doubted, ...votes('offline', 'agree', 1, { start: 5 * DAY, given: 3 })])).toMatchObject({
      suspects: 1,
    })
    expect(look([...own, ...against, ...doubted])).toBeUndefined()
    expect(look([...own, ...against, ...doubted, ...votes('offline', 'disagree', 3, { start: 5 * DAY, given: 3 })])).toBeUndefined()
  })

  test('against a reply that loses its badge by it, in either stall', () => {
    const badged = [...votes('online', 'agree', 14), ...votes('offline', 'agree', 14)]
    for (const stall of ['online', 'offline'] as const) {
      const found = look([...badged, ...votes(stall, 'disagree', 14, { ...later, every: 0.1 })], { had: 'provisional' })
      expect(found).toMatchObject({ stall, side: 'disagree', suspects: 14, hasty: true })
      expect(found!.without[stall]).toEqual({ agree: 14, disagree: 0, pass: 0 })
    }
  })

  test('on an observer’s reply in either stall', () => {
    const rush = votes('online', 'agree', 8, { ...later, every: 1 })
    expect(look([...rush, ...votes('offline', 'agree', 9)], { authorStall: 'observer' })).toMatchObject({ stall: 'online', suspects: 8 })
  })
})

describe('no burst is', () => {
  test('four votes', () => {
    expect(look([...own, ...against, ...votes('offline', 'agree', 4, { ...later, every: 1, newcomer: true })])).toBeUndefined()
  })

  test('a live debate, in which both stalls vote within the same minutes', () => {
    expect(look([...votes('online', 'agree', 12, { every: 0.5 }), ...votes('offline', 'agree', 10, { every: 0.5 })])).toBeUndefined()
  })

  test('a rush of the author’s own stall', () => {
    expect(
      look([...votes('online', 'agree', 50, { ...later, every: 0.1, newcomer: true }), ...votes('offline', 'agree', 9)]),
    ).toBeUndefined()
  })

  test('votes of people hardly known where nearly everybody is: a young forum', () => {
    expect(look([...own, ...votes('offline', 'disagree', 4), ...votes('offline', 'agree', 12, { every: 600, given: 3 })])).toBeUndefined()
  })

  test('what comes slowly, from many networks and older accounts', () => {
    expect(look([...own, ...votes('offline', 'agree', 30)])).toBeUndefined()
  })

  test('a rush that votes like the others did and changes nothing', () => {
    const before = [...own, ...votes('offline', 'agree', 30), ...votes('offline', 'disagree', 20)]
    const rush = [...votes('offline', 'agree', 6, { ...later, every: 1 }), ...votes('offline', 'disagree', 4, { ...later, every: 1 })]
    expect(look([...before, ...rush])).toBeUndefined()
  })

  test('a rush against a reply that has no badge to lose, or keeps it', () => {
    const badged = [...votes('online', 'agree', 40), ...votes('offline', 'agree', 40)]
    expect(look([...badged, ...votes('offline', 'disagree', 5, { ...later, every: 0.1 })], { had: 'common-ground' })).toBeUndefined()
    expect(look([...own, ...votes('offline', 'agree', 9), ...votes('offline', 'disagree', 30, { ...later, every: 0.1 })])).toBeUndefined()
  })

  test('what the newest votes alone could do to a reply with very many: more of them would have to be looked at to find one', () => {
    const figures = { ...NO_FIGURES, online: { agree: 5000, disagree: 0, pass: 0 }, offline: { agree: 3400, disagree: 0, pass: 0 } }
    const newest = votes('offline', 'agree', MOST_VOTES, { every: 0, newcomer: true })
    expect(findBursts({ figures, votes: newest, authorStall: 'online', had: 'none' })).toEqual([])
  })
})
