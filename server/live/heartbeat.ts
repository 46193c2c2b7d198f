import type { WebSocket } from 'ws'
import { frameOf } from './frames.ts'
import { CLOSE, type LiveLimits } from './limits.ts'
import type { Link } from './link.ts'

const HEARTBEAT = frameOf({ t: 'hb' })
const MISSED = 2

/**
 * Pings the other side each round and ends the connection when it did not answer for two: a phone that lost its network says
 * nothing. A browser cannot see pings, so where nothing was said for a round it gets an `hb` frame.
 *
 * @returns stops it
 */
export function heartbeat(socket: WebSocket, link: Link, { heartbeatMs }: LiveLimits): () => void {
  let unanswered = 0
  socket.on('pong', () => (unanswered = 0))
  const beat = setInterval(() => {
    if (unanswered >= MISSED) return link.close(CLOSE.silent)
    unanswered++
    socket.ping()
    if (link.quiet()) link.latest('hb', HEARTBEAT)
    return undefined
  }, heartbeatMs)
  return () => clearInterval(beat)
}
