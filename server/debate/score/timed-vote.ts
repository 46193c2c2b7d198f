import type { Stall } from '../../people/schema.ts'
import type { Counts } from './figures.ts'

/** What is seen of a vote when a burst is looked for; `at` in milliseconds. */
export type TimedVote = {
  readonly vote: keyof Counts
  readonly stall: Stall
  readonly at: number
  /** The hashed network it came from; null if it is not known, or no longer. */
  readonly network: string | null
  /** From an account that was in its first week when it voted. */
  readonly newcomer: boolean
  /** How often its owner has voted in all. */
  readonly given: number
  /** It was set aside before, and nobody has judged it yet. */
  readonly doubted: boolean
}
