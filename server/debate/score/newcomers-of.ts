import type { TimedVote } from './timed-vote.ts'
import type { RequiredStall } from './figures.ts'

/** The votes of a stall that come from new accounts. */
export const newcomersOf = <V extends TimedVote>(votes: readonly V[], stall: RequiredStall): readonly V[] =>
  votes.filter((vote) => vote.stall === stall && vote.newcomer)
