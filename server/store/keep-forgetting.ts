import { Refusal } from '../kernel/refusal.ts'
import type { Command } from './commands.ts'
import type { Run } from './run.ts'

const EVERY_MS = 60_000

type Chore = Command<Record<string, never>, unknown, never>

/**
 * Runs each of these chores at once and then once a minute: commands that forget what was kept long enough, and count down what runs
 * out. What is refused now (too busy, reading
 * only) is tried again then.
 *
 * @param onError hears of a chore that did not fail by a refusal: nobody else would ever learn that it forgets nothing
 * @returns a function that stops it
 */
export function keepForgetting(run: Run, chores: readonly Chore[], onError: (error: unknown) => void): () => void {
  const failed = (error: unknown) => (error instanceof Refusal ? undefined : onError(error))
  const work = () => {
    for (const chore of chores) void run(chore, { actor: null, input: {} }).catch(failed)
  }
  work()
  const timer = setInterval(work, EVERY_MS).unref()
  return () => clearInterval(timer)
}
