import { setImmediate, setTimeout } from 'node:timers/promises'
import { frameOf } from './frames.ts'
import { CLOSE, type LiveLimits } from './limits.ts'
import type { Link } from './link.ts'

const SLICE = 200
const SHORTEST_WINDOW_S = 2
const LONGEST_WINDOW_S = 60

/**
 * Sends everybody away for a restart: each connection is told in which window to come back, so that they do not come all at once,
 * then closed, some at a time; who does not answer is cut off. Over in little more than `closeMs`.
 */
export async function drain(links: ReadonlySet<Link>, { closeMs }: LiveLimits): Promise<void> {
  const window = Math.min(LONGEST_WINDOW_S, Math.max(SHORTEST_WINDOW_S, Math.ceil(links.size / SLICE)))
  const bye = frameOf({ t: 'bye', code: CLOSE.restart, in: [0, window] })
  let sent = 0
  for (const link of links) {
    link.send(bye)
    link.close(CLOSE.restart)
    if (++sent % SLICE === 0) await setImmediate()
  }
  // `close` cuts off who is silent after closeMs; this only waits for that.
  for (let waited = 0; links.size > 0 && waited < closeMs + 500; waited += 20) await setTimeout(20)
}
