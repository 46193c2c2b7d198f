import { describe, expect, test } from 'vitest'
import { tallyFlags, type WeighedFlag } from '../../server/moderation/flags/tally-flags.ts'
import { hidesProvisionally } from '../../server/moderation/flags/thresholds.ts'
import type { Stall } from '../../server/people/schema.ts'
import { simulateMarket } from './simulate-market.ts'

const DAYS = 60
/** After so many days moderators have judged enough to know their flaggers. */
const LEARNING = 14

/** A sequence of numbers from 0 to 1 that is the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const percent = (part: number, all: number) => (all === 0 ? 0 : (100 * part) / all)

function figuresOf(days: ReturnType<typeof simulateMarket>) {
  const of = (some: typeof days) => {
    const posts = some.flat()
    const hidden = posts.filter(({ hiddenAfter }) => hiddenAfter !== null)
    return { posts, hidden, wrong: hidden.filter(({ bad }) => !bad) }
  }
  const [all, later] = [of(days), of(days.slice(LEARNING))]
  const bad = all.posts.filter((post) => post.bad)
  const times = bad.flatMap(({ hiddenAfter }) => (hiddenAfter === null ? [] : [hiddenAfter])).toSorted((a, b) => a - b)
  return {
    wrongOfGood: percent(all.wrong.length, all.posts.length - bad.length),
    wrongOfHidden: percent(all.wrong.length, all.hidden.length),
    wrongOfHiddenLater: percent(later.wrong.length, later.hidden.length),
    caught: percent(times.length, bad.length),
    medianMinutes: times[Math.floor(times.length / 2)] ?? NaN,
  }
}

function say(what: string, { wrongOfGood, wrongOfHidden, wrongOfHiddenLater, caught, medianMinutes }: ReturnType<typeof figuresOf>) {
  console.log(
    `${what}: of the good posts ${wrongOfGood.toFixed(2)} % hidden wrongly; of the hidden ones ${wrongOfHidden.toFixed(2)} % wrongly ` +
      `(${wrongOfHiddenLater.toFixed(2)} % after day ${LEARNING}); of the bad ones ${caught.toFixed(1)} % hidden, half of them within ${medianMinutes} min`,
  )
}

describe(`${DAYS} days of a market where one flagger in ten lies`, () => {
  test.each([1, 2, 3])('hide less than one good post in a hundred (seed %i)', (seed) => {
    const figures = figuresOf(simulateMarket(seeded(seed), { days: DAYS }))
    say(`10 % liars, seed ${seed}`, figures)
    expect(figures.wrongOfGood).toBeLessThan(1)
    expect(figures.wrongOfHiddenLater, 'once the flaggers are known').toBeLessThan(1)
    expect(figures.caught, 'and still most of what breaks a rule').toBeGreaterThan(90)
  })

  test('would hide many more if records counted for nothing', () => {
    const figures = figuresOf(simulateMarket(seeded(1), { days: DAYS, weigh: () => 100 }))
    say('10 % liars, no records', figures)
    expect(figures.wrongOfGood).toBeGreaterThan(1)
    expect(figures.wrongOfHiddenLater).toBeGreaterThan(1)
  })

  test('are said honestly where it is harder', () => {
    say('10 % liars, ten flaggers see a post', figuresOf(simulateMarket(seeded(1), { days: DAYS, seenBy: 10 })))
    say('10 % liars who flag rightly besides', figuresOf(simulateMarket(seeded(1), { days: DAYS, disguised: true })))
  })
})

type Raid = {
  readonly stalls: readonly (Stall | null)[]
  readonly age: 'new' | 'old' | 'mixed'
  readonly networks: 'one' | 'few' | 'each'
  readonly weight: number
}

/** Flags of people who agreed on a post. */
const raid = (size: number, { stalls, age, networks, weight }: Raid): WeighedFlag[] =>
  Array.from({ length: size }, (_, n) => ({
    stall: stalls[n % stalls.length]!,
    weight,
    network: networks === 'one' ? 'one' : networks === 'few' ? `few ${n % 5}` : null,
    newcomer: age === 'new' || (age === 'mixed' && n % 4 < 2),
  }))

const SIZES = [3, 10, 50, 150, 500]
const AGES = ['new', 'old', 'mixed'] as const
const NETWORKS = ['one', 'few', 'each'] as const
const hides = (size: number, how: Raid) => hidesProvisionally(tallyFlags(raid(size, how)), 0)
const kinds = AGES.flatMap((age) => NETWORKS.map((networks) => ({ age, networks })))

describe('a raid of one stall', () => {
  const raids = kinds.flatMap((kind) =>
    (['online', 'offline', 'buyer', 'observer'] as const).flatMap((stall) => [
      { ...kind, stalls: [stall] },
      { ...kind, stalls: [stall, null] },
    ]),
  )

  test('hides nothing, however many, whether or not half of them show no stall', () => {
    for (const how of raids)
      for (const size of SIZES)
        for (const weight of [20, 100, 150]) expect(hides(size, { ...how, weight }), JSON.stringify(how)).toBe(false)
    console.log(`raids of one stall: ${raids.length * SIZES.length * 3} tried, of ${SIZES.join(', ')} accounts; none hides a post`)
  })

  test('hides nothing with one person of another stall either whose flags were wrong before', () => {
    for (const size of SIZES) {
      const flags = raid(size, { stalls: ['online'], age: 'old', networks: 'each', weight: 150 })
      const misled: WeighedFlag = { stall: 'offline', weight: 80, network: null, newcomer: false }
      expect(hidesProvisionally(tallyFlags([...flags, misled]), 0)).toBe(false)
      expect(hidesProvisionally(tallyFlags([...flags, { ...misled, weight: 100 }]), 0), 'one with a clean record may tip it').toBe(true)
    }
  })
})

test('a raid of puppets in two stalls is stopped by age and network alone, and this is said', () => {
  for (const { age, networks } of kinds) {
    const weights = [150, 100, 20].map((weight) => {
      const how: Raid = { stalls: ['online', 'offline'], age, networks, weight }
      const least = Array.from({ length: 500 }, (_, n) => n + 1).find((size) => hides(size, how))
      if (networks === 'one' || age === 'new') expect(least, JSON.stringify(how)).toBeUndefined()
      return `${(weight / 100).toFixed(2)}: ${least ?? 'none of 500'}`
    })
    console.log(`raid of two stalls, accounts ${age}, networks ${networks}; accounts needed by weight: ${weights.join(' · ')}`)
  }
})
