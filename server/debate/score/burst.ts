import type { Stall } from '../../people/schema.ts'
import { badgeOf, rankOf, type Badge } from './badge-of.ts'
import { REQUIRED_STALLS, sumOf, type Counts, type ReplyFigures, type RequiredStall } from './figures.ts'
import { sortKey } from './sort-key.ts'

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
  readonly suspects: number
  /** The suspects themselves. */
  readonly votes: readonly V[]
  /** Nothing but that they came in haste speaks against them: they are of older accounts and of many networks. */
  readonly hasty: boolean
  /** The figures without them: what key and badge follow from as long as it is frozen. */
  readonly without: ReplyFigures
}

/** So many newest votes are enough to look at; a reply with more than three times as many in one stall cannot be turned by them. */
export const MOST_VOTES = 1000
const WINDOW_MS = 10 * 60_000
const LEAST = 5
const CROWD = 3
const SHARE = 0.3
const LIFT = 1.25

/**
 * Looks whether votes across the stalls may be of one hand. Looked at are, in each required stall but the author's, the fullest ten minutes,
 * and the votes from new accounts together with those from the commonest network
 * (if three or more come from there). Five or more of them are a burst if it is they
 * who make the badge rise and they are more than three tenths of their stall's votes, or if they lift the key by a quarter, with which a reply climbs
 * in the order long before it has a badge.
 *
 * A live debate looks different: when both stalls vote within the same minutes, that is an audience and no burst. Votes that change
 * nothing are none either, nor are those against a reply.
 *
 * A burst freezes key and badge as they are without it. They stand until a moderator has looked and lets them go (what came before is then no longer
 * looked at) or has set the votes aside. It does not end by itself, since networks are forgotten after a day: whoever set it up would only have to
 * wait; but for one of mere haste, which speaks for a shared link as much as for one hand, and which ends after a day of calm.
 */
export function findBurst<V extends TimedVote>(voted: Voted<V>): Burst<V> | null {
  for (const stall of REQUIRED_STALLS) {
    if (stall === voted.authorStall) continue
    const strangers = strangersOf(voted.votes, stall)
    for (const suspects of [strangers, rushOf(voted, stall)]) {
      const without = suspects.reduce(leaveOut, voted.figures)
      if (suspects.length >= LEAST && turns(voted, suspects.length / sumOf(voted.figures[stall]), without))
        return { stall, suspects: suspects.length, votes: suspects, hasty: isMereHaste(suspects, new Set(strangers)), without }
    }
  }
  return null
}

const isMereHaste = <V>(suspects: readonly V[], strangers: ReadonlySet<V>): boolean =>
  suspects.filter((vote) => strangers.has(vote)).length <= SHARE * suspects.length

/** Whether it is the suspects who make the badge or the key rise. */
function turns({ figures, had }: Voted<TimedVote>, share: number, without: ReplyFigures): boolean {
  const rises = rankOf(badgeOf(figures, had)) > Math.max(rankOf(had), rankOf(badgeOf(without, had)))
  return (rises && share > SHARE) || sortKey(figures) > LIFT * sortKey(without)
}

/** The votes of a stall's fullest ten minutes, or none if the other required stalls came as well. */
function rushOf<V extends TimedVote>({ votes, figures }: Voted<V>, stall: RequiredStall): readonly V[] {
  const own = votes.filter((vote) => vote.stall === stall).toSorted((a, b) => a.at - b.at)
  let [start, end] = [0, 0]
  for (let first = 0, last = 0; last < own.length; last++) {
    while (own[last]!.at - own[first]!.at > WINDOW_MS) first++
    if (last + 1 - first > end - start) [start, end] = [first, last + 1]
  }
  const rush = own.slice(start, end)
  const others = REQUIRED_STALLS.filter((other) => other !== stall)
  const came = (other: Stall) => votes.filter((vote) => vote.stall === other && vote.at >= rush[0]!.at && vote.at <= rush.at(-1)!.at).length
  return rush.length > 0 && others.every((other) => came(other) > SHARE * sumOf(figures[other])) ? [] : rush
}

/** The votes of a stall that come from new accounts or from the network that most of its votes come from. */
function strangersOf<V extends TimedVote>(votes: readonly V[], stall: RequiredStall): readonly V[] {
  const own = votes.filter((vote) => vote.stall === stall)
  const many = new Map<string, number>()
  for (const { network } of own) if (network !== null) many.set(network, (many.get(network) ?? 0) + 1)
  const [commonest] = [...many].toSorted(([, a], [, b]) => b - a)[0] ?? [null]
  const isCrowded = (network: string | null) => network !== null && network === commonest && many.get(network)! >= CROWD
  return own.filter(({ newcomer, network }) => newcomer || isCrowded(network))
}

const leaveOut = (figures: ReplyFigures, { stall, vote }: TimedVote): ReplyFigures => ({
  ...figures,
  [stall]: { ...figures[stall], [vote]: figures[stall][vote] - 1 },
})
