import { badgeOf, type Badge } from '../../server/debate/score/badge-of.ts'
import { findBurst, MOST_VOTES } from '../../server/debate/score/burst.ts'
import { NO_FIGURES, type ReplyFigures } from '../../server/debate/score/figures.ts'
import { mayCount } from '../../server/debate/score/may-count.ts'
import { sortKey } from '../../server/debate/score/sort-key.ts'
import { END, type Ballot, type SimulatedReply } from './simulate-debate.ts'

export type Guards = { readonly eligibility: boolean; readonly burst: boolean }
export type Standing = { readonly number: number; readonly key: number; readonly badge: Badge; readonly frozen: boolean }
type Counting = Ballot & { readonly countsAt: number }

const HOUR = 60 * 60_000

/** Tallies a debate's ballots one after another, as they come to count, and returns its replies in the order of their keys. */
export function rankReplies(replies: readonly SimulatedReply[], ballots: readonly Ballot[], guards: Guards): Standing[] {
  const counting = whenTheyCount(ballots, guards).toSorted((a, b) => a.countsAt - b.countsAt)
  const of = Map.groupBy(counting, ({ number }) => number)
  return replies.map((reply) => tally(reply, of.get(reply.number) ?? [], guards)).toSorted((a, b) => b.key - a.key || a.number - b.number)
}

/** A waiting voter's ballots all begin to count in the hour after he has become eligible. */
function whenTheyCount(ballots: readonly Ballot[], { eligibility }: Guards): Counting[] {
  if (!eligibility) return ballots.map((ballot) => ({ ...ballot, countsAt: ballot.at }))
  return [...Map.groupBy(ballots, ({ personId }) => personId).values()].flatMap((own) => {
    const sorted = own.toSorted((a, b) => a.at - b.at)
    const from = sorted
      .map(({ at, createdAt }, index) => ({ at, createdAt, votes: index + 1 }))
      .find((voter) => mayCount(voter, voter.at))?.at
    const third = sorted[2]?.at ?? Infinity
    const eligible = Math.min(from ?? Infinity, Math.ceil(Math.max(third, own[0]!.createdAt + 24 * HOUR) / HOUR) * HOUR)
    return own.map((ballot) => ({ ...ballot, countsAt: Math.max(ballot.at, eligible) })).filter(({ countsAt }) => countsAt < END)
  })
}

function tally({ number, authorStall }: SimulatedReply, ballots: readonly Counting[], { burst }: Guards): Standing {
  let figures: ReplyFigures = NO_FIGURES
  let standing: Standing = { number, key: sortKey(figures), badge: 'waiting', frozen: false }
  const votes: Ballot[] = []
  for (const ballot of ballots) {
    const of = figures[ballot.stall]
    figures = { ...figures, [ballot.stall]: { ...of, [ballot.vote]: of[ballot.vote] + 1 } }
    votes.push(ballot)
    const voted = { figures, votes: votes.slice(-MOST_VOTES), authorStall, had: standing.badge }
    const found = burst && findBurst(voted)
    if (found) return { number, key: sortKey(found.without), badge: badgeOf(found.without, standing.badge), frozen: true }
    standing = { number, key: sortKey(figures), badge: badgeOf(figures, standing.badge), frozen: false }
  }
  return standing
}
