/** A commit that has little to do waits this long for others to share it. */
const DELAY_MS = 6
/** So many must be expected within that time, or nobody waits; and a batch that has as many already waits for nobody. */
const ENOUGH = 3
/** Over how long it is counted how many come. */
const WINDOW_MS = 50
/** How long nobody is made to wait after a wait that brought nobody; twice as long after each further one. */
const REST_MS = 100
const LONGEST_REST_MS = 3_200

/**
 * Says how long a batch should wait for company. A synced commit costs as much as a few commands do, and where commands come in quick
 * succession, one by one, each would get a commit of its own; a command that comes alone waits for nobody. Whoever sends the next
 * command only after the answer to the last brings no company, so that waiting for him is given up. PostgreSQL calls the same
 * `commit_delay`.
 *
 * @param now milliseconds of a monotonic clock
 */
export function commitDelay(now: () => number = () => performance.now()) {
  let from = -Infinity
  let came = 0
  let perMs = 0
  let rest = REST_MS
  let restsUntil = -Infinity

  return {
    /** @returns milliseconds that a batch of which `waiting` commands are there should wait; 0 most of the time */
    before(waiting: number): number {
      const at = now()
      const busy = at - from < 2 * WINDOW_MS && perMs * DELAY_MS >= ENOUGH
      return busy && waiting < ENOUGH && at >= restsUntil ? DELAY_MS : 0
    },
    /** A batch was taken: of how many commands, and whether it had waited. */
    taken(size: number, waited: boolean): void {
      const at = now()
      if (waited) {
        const paid = size >= ENOUGH
        if (!paid) restsUntil = at + rest
        rest = paid ? REST_MS : Math.min(2 * rest, LONGEST_REST_MS)
      }
      if (at - from >= WINDOW_MS) {
        perMs = came / (at - from)
        from = at
        came = 0
      }
      came += size
    },
  }
}
