import { Refusal } from '../../kernel/refusal.ts'

/** Runs password work when its turn comes. */
export type PasswordQueue = <T>(work: () => Promise<T>) => Promise<T>

// Of the four threads that Node has for such work two stay free: the same ones compress pages and read files.
const RUNNING = 2
const WAITING = 64
const RETRY_AFTER_S = 2

/**
 * A queue for hashing and comparing passwords, which costs tens of milliseconds of a core each: a storm of sign-ins must not stop
 * the forum. The queue calls nothing that is refused.
 *
 * @throws {Refusal} (from the queue) `busy` when too many are waiting
 */
export function passwordQueue(running = RUNNING, waiting = WAITING): PasswordQueue {
  let active = 0
  const line: (() => void)[] = []

  return async (work) => {
    if (active < running) active++
    else if (line.length >= waiting) throw new Refusal('busy', { retryAfter: RETRY_AFTER_S })
    else await new Promise<void>((resolve) => line.push(resolve)) // whoever finishes hands its place over
    try {
      return await work()
    } finally {
      const next = line.shift()
      if (next) next()
      else active--
    }
  }
}
