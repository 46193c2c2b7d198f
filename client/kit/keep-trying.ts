import { backoff } from './backoff.ts'

/** What is left after a try: nothing, or the seconds after which it may be tried again; null if nobody said. */
export type Left = 'empty' | number | null

/**
 * Sends what waits: at once when it is asked, when the network returns, and in between with growing pauses. One try at a time, and one more
 * afterwards for what came meanwhile.
 *
 * @param flush sends what it can; one that throws counts as no answer
 * @param tried hears what was left
 */
export function keepTrying(flush: () => Promise<Left>, tried: (left: Left) => void | Promise<void>): () => void {
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let again = false

  async function run(): Promise<void> {
    again = running
    if (running) return
    running = true
    clearTimeout(timer)
    const left = await flush().catch(() => null)
    running = false
    await tried(left)
    if (left === 'empty') tries = 0
    else timer = setTimeout(ask, left === null ? backoff(++tries, Math.random) : left * 1000)
    if (again) ask()
  }
  const ask = () => void run()

  addEventListener('online', ask)
  return ask
}
