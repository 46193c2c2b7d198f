import type { TimedVote } from '../../server/debate/score/timed-vote.ts'
import type { RequiredStall } from '../../server/debate/score/figures.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY_MS = 24 * HOUR
const DAYS = 14
export const REPLIES = 200
const SESSION = 15 * MINUTE
/** Evenings on which half of the people are there at once and a tenth of all replies are written. */
const LIVE_EVENINGS = [3, 9]
/** The day on which a link goes round among traders, and a third of them join within half an hour. */
export const INVITATION = 5
const NETWORKS = 150
/** So many of the people hardly ever vote: they come by once, and vote on a few. */
const QUIET = 0.3

/** What the two stalls think of a reply: the chance that somebody of each agrees. */
const KINDS = [
  { share: 0.45, online: 0.9, offline: 0.1 },
  { share: 0.75, online: 0.1, offline: 0.9 },
  { share: 0.9, online: 0.8, offline: 0.8 },
  { share: 1, online: 0.35, offline: 0.35 },
] as const

export type SimulatedReply = {
  readonly number: number
  readonly at: number
  readonly authorStall: RequiredStall
  readonly kind: (typeof KINDS)[number]
}
export type Ballot = Omit<TimedVote, 'given' | 'doubted'> & {
  readonly number: number
  readonly personId: string
  readonly createdAt: number
}
type Person = { readonly personId: string; readonly stall: RequiredStall; readonly createdAt: number; readonly network: string }

/** How puppets go about it: how old their accounts are and over how long they spread their votes, in milliseconds, how many share a network, and
 * how often each votes elsewhere, as that stall would. */
export type Manner = {
  readonly name: string
  readonly age: number
  readonly spread: number
  readonly perNetwork: number
  readonly elsewhere: number
}

export const MANNERS: readonly Manner[] = [
  { name: 'joined half an hour ago', age: 0.5 * HOUR, spread: 10 * MINUTE, perNetwork: 1, elsewhere: 2 },
  { name: 'two days old, within ten minutes', age: 2 * DAY_MS, spread: 10 * MINUTE, perNetwork: 1, elsewhere: 2 },
  { name: 'two months old, within ten minutes', age: 60 * DAY_MS, spread: 10 * MINUTE, perNetwork: 1, elsewhere: 2 },
  { name: 'two days old, over four days', age: 2 * DAY_MS, spread: 4 * DAY_MS, perNetwork: 1, elsewhere: 2 },
  { name: 'two months old, over four days, from one network', age: 60 * DAY_MS, spread: 4 * DAY_MS, perNetwork: Infinity, elsewhere: 2 },
  { name: 'two months old, over four days, each from its own network', age: 60 * DAY_MS, spread: 4 * DAY_MS, perNetwork: 1, elsewhere: 2 },
  { name: 'the same, with fifteen votes elsewhere each', age: 60 * DAY_MS, spread: 4 * DAY_MS, perNetwork: 1, elsewhere: 15 },
]

/** When it is looked who stands where. */
export const END = DAYS * DAY_MS

/**
 * Two weeks of a debate in which votes go with the stall: people come by for a quarter of an hour in the evening and vote on some of the newest replies,
 * twice half of them at once, and once many who have just joined.
 *
 * @param people how many of each stall there are
 */
export function simulateDebate(random: () => number, people: Readonly<Record<RequiredStall, number>>) {
  const replies = Array.from({ length: REPLIES }, (_, index) => makeReply(random, index)).toSorted((a, b) => a.at - b.at)
  const numbered = replies.map((reply, index) => ({ ...reply, number: index + 1 }))
  const ballots = (['online', 'offline'] as const).flatMap((stall) =>
    Array.from({ length: people[stall] }, (_, index) => index).flatMap((index) => {
      const invited = stall === 'offline' && index < people.offline / 3
      const createdAt = invited ? INVITATION * DAY_MS + random() * 0.5 * HOUR : -DAY_MS - random() ** 2 * 400 * DAY_MS
      const network = String(Math.floor(random() ** 2 * NETWORKS))
      return ballotsOf(random, { personId: `${stall} ${index}`, stall, createdAt, network }, numbered)
    }),
  )
  return { replies: numbered, ballots }
}

function makeReply(random: () => number, index: number): SimulatedReply {
  const drawn = random()
  const kind = KINDS.find(({ share }) => drawn < share)!
  const authorStall = kind.online > kind.offline || (kind.online === kind.offline && random() < 0.6) ? 'online' : 'offline'
  const live = index < REPLIES / 5
  const at = live ? LIVE_EVENINGS[index % 2]! * DAY_MS + 19.5 * HOUR + random() * HOUR : random() * (DAYS - 1) * DAY_MS
  return { number: 0, at, authorStall, kind }
}

function ballotsOf(random: () => number, person: Person, replies: readonly SimulatedReply[]): Ballot[] {
  const quiet = random() < QUIET
  const evenings = LIVE_EVENINGS.filter(() => random() < 0.5).map((day) => day * DAY_MS + 19.5 * HOUR + random() * HOUR)
  const visits = Array.from(
    { length: quiet ? 1 : 1 + Math.floor(random() * 5) },
    () => Math.floor(random() * DAYS) * DAY_MS + (17 + random() * 6) * HOUR,
  )
  const first = person.createdAt > 0 ? [person.createdAt] : []
  const seen = new Set<number>()
  return (quiet ? visits : [...first, ...evenings, ...visits])
    .filter((start) => start >= person.createdAt)
    .toSorted((a, b) => a - b)
    .flatMap((start) => {
      const there = replies.filter(({ at, number }) => at < start && !seen.has(number)).slice(-30)
      return there
        .filter(() => random() < (quiet ? 0.15 : 0.4))
        .map((reply) => {
          seen.add(reply.number)
          return cast(random, person, reply, start + random() * SESSION)
        })
    })
}

function cast(random: () => number, person: Person, { number, kind }: SimulatedReply, at: number): Ballot {
  const drawn = random()
  const vote = drawn < 0.1 ? 'pass' : drawn < 0.1 + 0.9 * kind[person.stall] ? 'agree' : 'disagree'
  return { ...person, number, vote, at, newcomer: at - person.createdAt < 7 * DAY_MS }
}

/** Accounts that declare the stall across from a reply's author and agree with it, after some votes elsewhere, given as that stall would. */
export function puppetsFor(
  random: () => number,
  replies: readonly SimulatedReply[],
  { number, authorStall }: SimulatedReply,
  { count, manner }: { readonly count: number; readonly manner: Manner },
): Ballot[] {
  const stall = authorStall === 'online' ? 'offline' : 'online'
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const at = END - DAY_MS - random() * manner.spread
    const createdAt = at - manner.age
    const person = { personId: `puppet ${index}`, stall, createdAt, network: `puppets ${Math.floor(index / manner.perNetwork)}` } as const
    const elsewhere = replies.filter((reply) => reply.number !== number && random() < manner.elsewhere / (REPLIES - 1))
    const camouflage = elsewhere.map((reply) => cast(random, person, reply, at))
    return [...camouflage, { ...person, number, vote: 'agree', at, newcomer: manner.age < 7 * DAY_MS }]
  })
}
