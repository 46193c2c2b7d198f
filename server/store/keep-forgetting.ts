import { Refusal } from '../kernel/refusal.ts'
import type { Command } from './commands.ts'
import type { Run } from './run.ts'

const EVERY_MS = 60_000
/** Between two pieces of work, for whoever writes meanwhile. */
const PAUSE_MS = 20
/** So many pieces of one chore at a time; what is left then waits for the next minute. */
const MOST_PIECES = 200

/** A piece of housekeeping, small enough that no write waits for it longer than a blink; it says whether there is more to do. */
export type Chore = Command<Record<string, never>, { readonly more?: boolean }, never>

/**
 * Runs each of these chores at once and then once a minute: commands that forget what was kept long enough, and count down what runs
 * out. They run one after the other, a piece at a time, so that a write waits for one piece at most. What is refused now (too busy,
 * reading only) is tried again then.
 *
 * @param onError hears of a chore that did not fail by a refusal: nobody else would ever learn that it forgets nothing
 * @returns a function that stops it
 */
export function keepForgetting(run: Run, chores: readonly Chore[], onError: (error: unknown) => void): () => void {
  let working = false
  const end = new AbortController()

  async function finish(chore: Chore) {
    for (let piece = 0; piece < MOST_PIECES && !end.signal.aborted; piece++) {
      const { result } = await run(chore, { actor: null, input: {} })
      if (!result.more) return
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }

  async function work() {
    if (working) return
    working = true
    for (const chore of chores) await finish(chore).catch((error: unknown) => (error instanceof Refusal ? undefined : onError(error)))
    working = false
  }

  void work()
  const timer = setInterval(() => void work(), EVERY_MS).unref()
  return () => {
    end.abort()
    clearInterval(timer)
  }
}
