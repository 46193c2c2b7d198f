import type { TimedVote } from './timed-vote.ts'
import type { RequiredStall } from './figures.ts'

/** So many from one network may be of one house; carriers share addresses, so that two say nothing. */
const CROWD = 3

/** The votes of a stall from the network that most of its votes come from; none where that is no crowd. */
export function ofOneNetwork<V extends TimedVote>(votes: readonly V[], stall: RequiredStall): readonly V[] {
  const own = votes.filter((vote) => vote.stall === stall && vote.network !== null)
  const [crowd = []] = [...Map.groupBy(own, ({ network }) => network).values()].toSorted((a, b) => b.length - a.length)
  return crowd.length < CROWD ? [] : crowd
}
