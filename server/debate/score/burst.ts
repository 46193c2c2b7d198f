import type { Stall } from '../../people/schema.ts'
import { badgeOf, rankOf, type Badge } from './badge-of.ts'
import { REQUIRED_STALLS, sumOf, type Counts, type ReplyFigures, type RequiredStall } from './figures.ts'
import { hardlyKnown } from './hardly-known.ts'
import { newcomersOf } from './newcomers-of.ts'
import { ofOneNetwork } from './of-one-network.ts'
import { rushOf } from './rush-of.ts'
import { sortKey } from './sort-key.ts'
import type { TimedVote } from './timed-vote.ts'

export type Side = 'agree' | 'disagree'

type Voted<V extends TimedVote> = {
  /** All its votes that count: without those that are doubted. */
  readonly figures: ReplyFigures
  /** The newest of them and of the doubted ones, `MOST_VOTES` at most, in any order, without those before a moderator let it go the last time. */
  readonly votes: readonly V[]
  readonly authorStall: Stall
  readonly had: Badge
}

/** Votes that may be of one hand. */
export type Burst<V extends TimedVote = TimedVote> = {
  readonly stall: RequiredStall
  readonly side: Side
  /** As many as are too many of those who came so, if the others among them vote as the rest of their stall; the last to come. */
  readonly suspects: readonly V[]
  /** Nothing but that they came in haste speaks against them: they are of older accounts and of many networks. */
  readonly hasty: boolean
  /** The figures without the suspects, and without those found before. */
  readonly without: ReplyFigures
}

type Part = { readonly hits: number; readonly votes: number }

/** So many newest votes are enough to look at: what they could do to a reply with many more is little. */
export const MOST_VOTES = 1000
const LEAST = 5
const SHARE = 0.3
const LIFT = 1.25
const SURELY = 2.5

/**
 * Looks whether votes may be of one hand: such as lift a reply across the stalls, which its author's own stall does not do, and such as take a badge
 * away, in either stall. Looked at are, one after the other, the votes of those who have hardly ever voted (`hardlyKnown`), of the commonest network
 * (`ofOneNetwork`), of newcomers, and the ten minutes in which most were of that side (`rushOf`). How many of those are suspects follows from how
 * the rest of the stall votes. Five or more are a burst
 * - if it is they who make the badge rise, and more than three tenths of their stall's votes; or who take it away; or
 * - if they lift the key by a quarter, and it is hardly chance that so many of them agree (two and a half standard deviations), because a reply climbs in
 *   the order long before it has a badge.
 * Once there are doubted ones, every further one is.
 *
 * Newcomers who vote as their stall does change nothing.
 *
 * What becomes of it (`debate/integrity`): the suspects are set aside, and the reply goes on as it is without them. Moderators let them count again or
 * confirm it; what is of mere haste, which speaks for a shared link as much as for one hand, ends after a day of calm. The rest does not end by itself,
 * since networks are forgotten after a day: whoever set it up would only have to wait.
 */
export function findBursts<V extends TimedVote>(voted: Voted<V>): Burst<V>[] {
  const found: Burst<V>[] = []
  let left = voted
  for (const side of ['agree', 'disagree'] as const)
    for (const stall of REQUIRED_STALLS.filter((required) => side === 'disagree' || required !== voted.authorStall)) {
      const burst = burstOf(left, stall, side)
      if (!burst) continue
      found.push(burst)
      left = leaveOut(left, stall, side, { found: burst.suspects, looked: [] })
    }
  return found
}

function burstOf<V extends TimedVote>(voted: Voted<V>, stall: RequiredStall, side: Side): Burst<V> | null {
  let left = voted
  const setApart = (came: readonly V[]) => {
    const found = suspectsAmong(left, stall, side, came)
    left = leaveOut(left, stall, side, { found, looked: came })
    return found
  }
  // The narrowest first: each takes as few with it that are honest as it can.
  const known = [hardlyKnown, ofOneNetwork, newcomersOf].flatMap((narrow) => setApart(narrow(left.votes, stall)))
  const rush = setApart(rushOf(left, stall, side))
  const suspects = [...known, ...rush]
  return suspects.length === 0
    ? null
    : { stall, side, suspects, hasty: known.length === 0 && isMereHaste(voted, stall, rush), without: left.figures }
}

/** What is left to look at: neither those that were found nor such as are doubted already and were among them. */
function leaveOut<V extends TimedVote>(
  voted: Voted<V>,
  stall: RequiredStall,
  side: Side,
  { found, looked }: Record<'found' | 'looked', readonly V[]>,
): Voted<V> {
  const gone = new Set([...found, ...looked.filter(({ doubted }) => doubted)])
  return { ...voted, votes: voted.votes.filter((vote) => !gone.has(vote)), figures: shift(voted.figures, stall, side, -found.length) }
}

const shift = (figures: ReplyFigures, stall: RequiredStall, side: Side, by: number): ReplyFigures => ({
  ...figures,
  [stall]: { ...figures[stall], [side]: figures[stall][side] + by },
})

function isMereHaste<V extends TimedVote>({ votes }: Voted<V>, stall: RequiredStall, rush: readonly V[]): boolean {
  const strangers = new Set([...ofOneNetwork(votes, stall), ...newcomersOf(votes, stall)])
  return rush.filter((vote) => strangers.has(vote)).length <= SHARE * rush.length
}

/** Those to set aside among votes that came in one way. */
function suspectsAmong<V extends TimedVote>(voted: Voted<V>, stall: RequiredStall, side: Side, came: readonly V[]): V[] {
  const doubted = came.filter((vote) => vote.doubted && vote.vote === side).length
  const counting = came.filter((vote) => !vote.doubted)
  const hits = counting.filter(({ vote }) => vote === side)
  const part = { hits: hits.length + doubted, votes: counting.length + doubted }
  const rest = restOf(voted.figures[stall], side, { hits: hits.length, votes: counting.length })
  const all = Math.max(0, Math.round((part.hits - part.votes * rest.rate) / (1 - rest.rate)))
  const many = Math.min(hits.length, all - doubted)
  if (many <= 0 || all < LEAST) return []
  const figures = shift(voted.figures, stall, side, doubted)
  const without = shift(voted.figures, stall, side, -many)
  const surely = isSurely(part, rest)
  const share = all / sumOf(figures[stall])
  const turns =
    side === 'agree' ? lifts(voted.had, figures, without, { surely, share }) : sinks(voted.had, figures, without, { surely, share })
  return turns ? hits.toSorted((a, b) => b.at - a.at).slice(0, many) : []
}

type Sign = { readonly surely: boolean; readonly share: number }

/** How much those of a stall are of a side who are no part of what is looked at; one half where there are none. */
function restOf(counts: Counts, side: Side, part: Part) {
  const votes = sumOf(counts) - part.votes
  return { votes, rate: (counts[side] - part.hits + 1) / (votes + 2) }
}

/** Whether it is hardly chance that they vote unlike the rest of their stall. */
function isSurely(part: Part, { rate, votes }: { readonly rate: number; readonly votes: number }): boolean {
  const deviation = Math.sqrt(rate * (1 - rate) * (1 / part.votes + 1 / (votes + 2)))
  return part.hits / part.votes - rate > SURELY * deviation
}

/** Whether the badge rises, and would not without them, who are a large share; or the key rises much. */
function lifts(had: Badge, figures: ReplyFigures, without: ReplyFigures, { surely, share }: Sign): boolean {
  const raised = rankOf(badgeOf(figures, had)) > Math.max(rankOf(had), rankOf(badgeOf(without, had)))
  return (raised && share > SHARE) || (surely && sortKey(figures) > LIFT * sortKey(without))
}

/** Whether the badge is lost by them. */
function sinks(had: Badge, figures: ReplyFigures, without: ReplyFigures, { surely, share }: Sign): boolean {
  return (surely || share > SHARE) && rankOf(badgeOf(figures, had)) < Math.min(rankOf(had), rankOf(badgeOf(without, had)))
}
