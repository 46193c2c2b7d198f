import type { TimedVote } from './timed-vote.ts'
import type { RequiredStall } from './figures.ts'

/** Whoever has voted so often is known. */
export const KNOWN = 10
/** Where fewer of a stall's votes are of people one knows, there is nothing to hold the others against. */
const LEAST_KNOWN = 5

/**
 * The votes of a stall whose owners have hardly ever voted: an old account that does nothing but this is as little known as a new one. None where
 * nearly everybody is, as in a young forum.
 */
export function hardlyKnown<V extends TimedVote>(votes: readonly V[], stall: RequiredStall): readonly V[] {
  const own = votes.filter((vote) => vote.stall === stall)
  const few = own.filter(({ given }) => given < KNOWN)
  return own.length - few.length < LEAST_KNOWN ? [] : few
}
