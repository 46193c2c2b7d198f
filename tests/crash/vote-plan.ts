/** What the child is to do; `from` is the first vote of which the parent heard no acknowledgement, to be tried again. */
export type VotePlan = {
  readonly database: string
  /** Module of the writer's thread, as a file URL. */
  readonly thread: string
  readonly voters: readonly { readonly personId: string; readonly from: number }[]
}

/** The n-th vote of a person counts for good, so the child was told. */
export type AcknowledgedVote = { readonly personId: string; readonly n: number }

export const REPLIES = 3
const VOTES = ['agree', 'disagree', 'pass', 'agree', 'pass'] as const

/** What somebody's n-th vote is: on the same few replies, and seldom the same as before. */
export const voteOf = (n: number) => ({ number: 1 + (n % REPLIES), vote: VOTES[n % VOTES.length]! })
