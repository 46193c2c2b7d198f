import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit'

type Window = { current: number; since: number }
type Counted = (error: Error | null, result?: { current: number; ttl: number }) => void

/**
 * The counter of the rate limits, on monotonic time: the plugin's own asks the wall clock, and one set back by three hours would
 * lock people out for as long. Keeps the `most` keys seen last.
 *
 * @param now milliseconds from any starting point, never set back
 */
export function steadyCounts(most = 50_000, now: () => number = () => performance.now()): FastifyRateLimitStoreCtor {
  return class SteadyCounts implements FastifyRateLimitStore {
    readonly #windows = new Map<string, Window>()

    incr(key: string, done: Counted, timeWindow: number): void {
      const at = now()
      const before = this.#windows.get(key)
      const window = before && at - before.since < timeWindow ? before : { current: 0, since: at }
      window.current += 1
      this.#windows.delete(key)
      this.#windows.set(key, window)
      if (this.#windows.size > most) this.#windows.delete(this.#windows.keys().next().value!)
      done(null, { current: window.current, ttl: timeWindow - (at - window.since) })
    }

    /** Routes with a limit of their own count apart. */
    child(): SteadyCounts {
      return new SteadyCounts()
    }
  }
}
