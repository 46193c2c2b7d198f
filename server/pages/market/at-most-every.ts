import type { Clock } from '../../kernel/clock.ts'

/** A number that is asked for anew only when the last answer is older than so many milliseconds. */
export function atMostEvery(ms: number, ask: () => number, clock: Clock): () => number {
  let known = 0
  let askedAt = -Infinity
  return () => {
    const now = clock()
    if (now - askedAt >= ms) {
      known = ask()
      askedAt = now
    }
    return known
  }
}
