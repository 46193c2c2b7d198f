import type { Stall } from '../../people/schema.ts'
import { badgeOf, rankOf, type Badge } from './badge-of.ts'
import { REQUIRED_STALLS, sumOf, type Counts, type ReplyFigures, type RequiredStall } from './figures.ts'
import { rushOf } from './rush-of.ts'
import { sortKey } from './sort-key.ts'
import { strangersOf } from './strangers-of.ts'

/** What is seen of a vote when a burst is looked for; `at` in milliseconds. */
export type TimedVote = {
  readonly vote: keyof Counts
  readonly stall: Stall
  readonly at: number
  /** The hashed network it came from; null if it is not known, or no longer. */
  readonly network: string | null
  /** From an account that was in its first week when it voted. */
  readonly newcomer: boolean
}

type Voted<V extends TimedVote> = {
  /** All its votes that count. */
  readonly figures: ReplyFigures
  /** The newest of them, `MOST_VOTES` at most, in any order, without those before a moderator let it go the last time. */
  readonly votes: readonly V[]
  readonly authorStall: Stall
  readonly had: Badge
}

/** Votes that may be of one hand. */
export type Burst<V extends TimedVote = TimedVote> = {
  readonly stall: RequiredStall
  /** How many they must be, if the others who came with them agree as often as the rest of their stall. */
  readonly suspects: number
  /** Among whom they are: all who came so and agree. */
  readonly votes: readonly V[]
  /** Nothing but that they came in haste speaks against them: they are of older accounts and of many networks. */
  readonly hasty: boolean
  /** The figures without the suspects: what key and badge follow from as long as it is frozen. */
  readonly without: ReplyFigures
}

type Part = { readonly agree: number; readonly votes: number }

/** So many newest votes are enough to look at: what they could do to a reply with many more is little. */
export const MOST_VOTES = 1000
const LEAST = 5
const SHARE = 0.3
const LIFT = 1.25
const SURELY = 2.5

/**
 * Looks whether votes across the stalls may be of one hand. Looked at are, in each required stall but the author's, the votes of newcomers and of the
 * commonest network (`strangersOf`), and the ten minutes in which most agreed (`rushOf`). How many of those are suspects follows from
 * how the rest of the stall votes. Five or more are a burst
 * - if it is they who make the badge rise, and more than three tenths of their stall's votes; or
 * - if they lift the key by a quarter, and it is hardly chance that so many of them agree (two and a half standard deviations), because a reply climbs in the order long
 *   before it has a badge.
 *
 * Newcomers who vote as their stall does change nothing, and votes against a reply lift nothing.
 *
 * A burst freezes key and badge as they are without the suspects. It ends when a moderator has looked: he lets it go (what came before is then no
 * longer looked at) or sets the votes aside. It does not end by itself, since networks are forgotten after a day: whoever set it up would only have to
 * wait; but for one of mere haste, which speaks for a shared link as much as for one hand, and which ends after a day of calm.
 */
export function findBurst<V extends TimedVote>(voted: Voted<V>): Burst<V> | null {
  for (const stall of REQUIRED_STALLS.filter((required) => required !== voted.authorStall)) {
    const strangers = strangersOf(voted.votes, stall)
    const ofStrangers = burstOf(voted, stall, strangers)
    const found = burstOf(voted, stall, rushOf(voted, stall)) ?? ofStrangers
    if (found) return { ...found, hasty: !ofStrangers && isMereHaste(found.votes, new Set(strangers)) }
  }
  return null
}

function burstOf<V extends TimedVote>(voted: Voted<V>, stall: RequiredStall, came: readonly V[]): Omit<Burst<V>, 'hasty'> | null {
  const votes = came.filter(({ vote }) => vote === 'agree')
  const part = { agree: votes.length, votes: came.length }
  const suspects = suspectsIn(voted, stall, part)
  if (suspects < LEAST) return null
  const without = leaveOut(voted.figures, stall, suspects)
  const turns = raisesBadge(voted, suspects / sumOf(voted.figures[stall]), without) || liftsKey(voted, stall, part, without)
  return turns ? { stall, suspects, votes, without } : null
}

const leaveOut = (figures: ReplyFigures, stall: RequiredStall, many: number): ReplyFigures => ({
  ...figures,
  [stall]: { ...figures[stall], agree: figures[stall].agree - many },
})

const isMereHaste = <V>(suspects: readonly V[], strangers: ReadonlySet<V>): boolean =>
  suspects.filter((vote) => strangers.has(vote)).length <= SHARE * suspects.length

/** How much those of a stall agree who are no part of what is looked at; one half where there are none. */
function restOf({ figures }: Voted<TimedVote>, stall: RequiredStall, part: Part) {
  const votes = sumOf(figures[stall]) - part.votes
  return { votes, rate: (figures[stall].agree - part.agree + 1) / (votes + 2) }
}

/** How many always agree, if all others of a part agree as much as the rest of the stall. */
function suspectsIn(voted: Voted<TimedVote>, stall: RequiredStall, part: Part): number {
  const { rate } = restOf(voted, stall, part)
  return Math.max(0, Math.round((part.agree - part.votes * rate) / (1 - rate)))
}

/** Whether the badge rises, and would not without the suspects, who are a large share. */
function raisesBadge({ figures, had }: Voted<TimedVote>, share: number, without: ReplyFigures): boolean {
  return share > SHARE && rankOf(badgeOf(figures, had)) > Math.max(rankOf(had), rankOf(badgeOf(without, had)))
}

/** Whether the key rises much, by votes that are surely unlike those of the rest of their stall. */
function liftsKey(voted: Voted<TimedVote>, stall: RequiredStall, part: Part, without: ReplyFigures): boolean {
  const { rate, votes } = restOf(voted, stall, part)
  const deviation = Math.sqrt(rate * (1 - rate) * (1 / part.votes + 1 / (votes + 2)))
  return part.agree / part.votes - rate > SURELY * deviation && sortKey(voted.figures) > LIFT * sortKey(without)
}
