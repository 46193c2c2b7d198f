import { badgeOf, rankOf, type Badge } from '../../server/debate/score/badge-of.ts'
import { findBursts, MOST_VOTES, type Side } from '../../server/debate/score/burst.ts'
import { NO_FIGURES, type ReplyFigures } from '../../server/debate/score/figures.ts'
import { isAlsoDoubted } from '../../server/debate/score/is-also-doubted.ts'
import { mayCount } from '../../server/debate/score/may-count.ts'
import { sortKey } from '../../server/debate/score/sort-key.ts'
import { END, type Ballot, type SimulatedReply } from './simulate-debate.ts'

export type Guards = { readonly eligibility: boolean; readonly burst: boolean }
export type Standing = {
  readonly number: number
  readonly key: number
  readonly badge: Badge
  readonly frozen: boolean
  readonly doubted: readonly Ballot[]
}
type Counting = Ballot & { readonly countsAt: number }
type Cast = Counting & { given: number; doubted: boolean }
type State = { readonly reply: SimulatedReply; figures: ReplyFigures; badge: Badge; readonly votes: Cast[] }

const HOUR = 60 * 60_000

/** Tallies a debate's ballots one after another, as they come to count, and returns its replies in the order of their keys. */
export function rankReplies(replies: readonly SimulatedReply[], ballots: readonly Ballot[], guards: Guards): Standing[] {
  const states = new Map(
    replies.map((reply): [number, State] => [reply.number, { reply, figures: NO_FIGURES, badge: 'waiting', votes: [] }]),
  )
  const of = new Map<string, Cast[]>()
  const given = countGiven(ballots)
  for (const ballot of whenTheyCount(ballots, guards).toSorted((a, b) => a.countsAt - b.countsAt)) {
    const own = of.getOrInsertComputed(ballot.personId, () => [])
    const cast = {
      ...ballot,
      given: given(ballot),
      doubted: own.some((other) => other.doubted && isAlsoDoubted(other.at, { at: ballot.at, given: given(ballot) })),
    }
    own.push(cast)
    for (const one of own) one.given = cast.given
    count(states, of, cast, guards)
  }
  return [...states.values()].map(standingOf).toSorted((a, b) => b.key - a.key || a.number - b.number)
}

/** How many votes somebody has given when a ballot of his comes to count. */
function countGiven(ballots: readonly Ballot[]) {
  const times = Map.groupBy(ballots, ({ personId }) => personId)
  return ({ personId, countsAt }: Counting) => times.get(personId)!.filter(({ at }) => at <= countsAt).length
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

function count(states: ReadonlyMap<number, State>, of: ReadonlyMap<string, readonly Cast[]>, cast: Cast, { burst }: Guards) {
  const state = states.get(cast.number)!
  state.votes.push(cast)
  if (!cast.doubted) move(state, cast.stall, cast.vote, 1)
  const { figures, badge: had, votes, reply } = state
  const found = burst ? findBursts({ figures, votes: votes.slice(-MOST_VOTES), authorStall: reply.authorStall, had }) : []
  for (const suspect of found.flatMap(({ suspects }) => suspects)) setAside(states, of.get(suspect.personId)!, suspect)
  state.badge = badgeOf(state.figures, had)
}

/** Sets a vote aside, and what its owner voted elsewhere in the debate about then. */
function setAside(states: ReadonlyMap<number, State>, own: readonly Cast[], suspect: Cast) {
  for (const one of own)
    if (!one.doubted && (one === suspect || isAlsoDoubted(suspect.at, one))) {
      one.doubted = true
      move(states.get(one.number)!, one.stall, one.vote, -1)
    }
}

function move(state: State, stall: Ballot['stall'], vote: Side | 'pass', by: number) {
  const of = state.figures[stall]
  state.figures = { ...state.figures, [stall]: { ...of, [vote]: of[vote] + by } }
}

function standingOf({ reply, figures, badge, votes }: State): Standing {
  const doubted = votes.filter((vote) => vote.doubted)
  const all: State = { reply, figures, badge, votes }
  for (const { stall, vote } of doubted) move(all, stall, vote, 1)
  const frozen = doubted.length > 0 && rankOf(badgeOf(all.figures, badge)) > 0 !== rankOf(badge) > 0
  return { number: reply.number, key: sortKey(figures), badge, frozen, doubted }
}
