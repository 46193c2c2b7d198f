import { flaggerWeight, type FlagRecord } from '../../server/moderation/flags/flagger-weight.ts'
import { tallyFlags, type WeighedFlag } from '../../server/moderation/flags/tally-flags.ts'
import { hidesProvisionally } from '../../server/moderation/flags/thresholds.ts'
import type { Stall } from '../../server/people/schema.ts'

const FLAGGERS = 400
const LIARS = 0.1
const POSTS_A_DAY = 100
const BAD_POSTS = 0.1
const FLAGS_A_DAY = 20
/** Chances that somebody who sees a post flags it: an honest one what breaks a rule, or another by mistake; a liar what he does not like. */
const CHANCE = { right: 0.35, mistaken: 0.004, lie: 0.3 }
/** A new post is seen by a flagger once in so many minutes. */
const MINUTES_BETWEEN = 4

type Rules = {
  readonly days: number
  /** So many flaggers see a post before a moderator does. */
  readonly seenBy?: number
  /** Liars flag like honest people besides, to keep a good record. */
  readonly disguised?: boolean
  /** What a flagger's next flag weighs by his record: the real rule, unless a test takes it away. */
  readonly weigh?: (record: FlagRecord) => number
}

type Person = { id: number; stall: Stall | null; lies: boolean; judged: number; upheld: number; today: number }
type Seen = { readonly bad: boolean; readonly hiddenAfter: number | null; readonly flaggers: readonly Person[] }

/**
 * Many days of a market where a tenth of the flaggers lie, and nobody knows which. Whatever was flagged is judged rightly at the end of
 * its day, and records count from the next. Everything is drawn from `random`, 0 to 1.
 *
 * @returns what became of each post, day by day
 */
export function simulateMarket(random: () => number, rules: Rules): Seen[][] {
  const people = Array.from({ length: FLAGGERS }, (_, id): Person => {
    return { id, stall: stallOf(random()), lies: id < FLAGGERS * LIARS, judged: 0, upheld: 0, today: 0 }
  })
  return Array.from({ length: rules.days }, () => {
    for (const person of people) person.today = 0
    const posts = Array.from({ length: POSTS_A_DAY }, () => showPost(random, people, rules))
    for (const { bad, flaggers } of posts)
      for (const person of flaggers) {
        person.judged++
        if (bad) person.upheld++
      }
    return posts
  })
}

/** Shows a post to one after another, until their flags hide it. */
function showPost(random: () => number, people: readonly Person[], { seenBy = 30, disguised = false, weigh = flaggerWeight }: Rules): Seen {
  const bad = random() < BAD_POSTS
  const flags: WeighedFlag[] = []
  const flaggers: Person[] = []
  for (let seen = 1; seen <= seenBy; seen++) {
    const person = people[Math.floor(random() * people.length)]!
    const honest = bad ? CHANCE.right : CHANCE.mistaken
    const chance = !person.lies || (bad && disguised) ? honest : bad ? 0 : CHANCE.lie
    if (random() >= chance || person.today >= FLAGS_A_DAY || flaggers.includes(person)) continue
    person.today++
    flaggers.push(person)
    flags.push({ stall: person.stall, weight: weigh(person), network: String(person.id), newcomer: false })
    if (hidesProvisionally(tallyFlags(flags), 0)) return { bad, hiddenAfter: seen * MINUTES_BETWEEN, flaggers }
  }
  return { bad, hiddenAfter: null, flaggers }
}

/** How the flaggers of a market are spread over its stalls; one in ten shows none. */
function stallOf(drawn: number): Stall | null {
  if (drawn < 0.35) return 'online'
  if (drawn < 0.65) return 'offline'
  if (drawn < 0.8) return 'buyer'
  return drawn < 0.9 ? 'observer' : null
}
