import type { TimedVote } from './burst.ts'
import type { RequiredStall } from './figures.ts'

/** So many from one network may be of one house; carriers share addresses, so that two say nothing. */
const CROWD = 3

/** The votes of a stall that come from new accounts, or from the network that most of its votes come from. */
export function strangersOf<V extends TimedVote>(votes: readonly V[], stall: RequiredStall): readonly V[] {
  const own = votes.filter((vote) => vote.stall === stall)
  const many = new Map<string, number>()
  for (const { network } of own) if (network !== null) many.set(network, (many.get(network) ?? 0) + 1)
  const [commonest, crowd] = [...many].toSorted(([, a], [, b]) => b - a)[0] ?? [null, 0]
  return own.filter(({ newcomer, network }) => newcomer || (crowd >= CROWD && network === commonest))
}
