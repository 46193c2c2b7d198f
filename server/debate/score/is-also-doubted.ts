import { KNOWN } from './hardly-known.ts'

const DAYS_MS = 3 * 24 * 60 * 60 * 1000

/**
 * Whether a vote is doubted since another one of the same person in the same debate is: what is cast within three days of it is of the same hand. Each
 * puppet needs two votes elsewhere before any of his counts, and many of them move others as far as the one they came for.
 */
export const isAlsoDoubted = (doubtedAt: number, { at, given }: { readonly at: number; readonly given: number }): boolean =>
  given < KNOWN && Math.abs(at - doubtedAt) <= DAYS_MS
