import { backoff } from '../kit/backoff.ts'
import { between, change, cursors, type EndReason, type Turn } from './link.ts'

const HI_MS = 8_000
const AGAIN_MS = 10 * 60_000
/** Seconds. A server that was only down for a moment refuses sockets like a path that is closed to them, so the first new try comes soon. */
const FIRST_AGAIN = [20, 40] as const
/** Sockets in a row without `hi` after which the path counts as closed to them. */
const SILENT_SOCKETS = 2

/** Codes after which coming back is of no use; all others mean: resume. */
const FINAL: Readonly<Record<number, EndReason>> = { 4001: 'protocol', 4003: 'session', 4090: 'version' }
const TOO_MANY_COMMANDS = 4029

/** Lets go of socket, poll and all timers but the one of a hidden page. */
export function letGo(turn: Turn): void {
  turn.effects.push({ do: 'close', code: 1000 }, { do: 'stop-poll' })
  for (const name of ['hi', 'watchdog', 'retry', 'steady', 'socket-again', 'poll-again', 'sub-again'] as const)
    turn.effects.push({ do: 'clear', name })
  change(turn, { polled: false })
}

/** Opens a socket now, or polls where sockets do not get through. */
export function connect(turn: Turn): void {
  letGo(turn)
  if (turn.link.silent >= SILENT_SOCKETS) poll(turn)
  else openSocket(turn)
}

function openSocket(turn: Turn): void {
  change(turn, { phase: 'connecting' })
  turn.effects.push({ do: 'open' }, { do: 'timer', name: 'hi', ms: HI_MS })
}

/** A socket once more on a path that was closed to them; if it stays silent, polling goes on. */
export function trySocketAgain(turn: Turn): void {
  letGo(turn)
  openSocket(turn)
}

/** Comes back after the back-off, unless a time is given in milliseconds. */
export function tryLater(turn: Turn, ms?: number): void {
  letGo(turn)
  const { tries } = turn.link
  change(turn, { phase: 'waiting', tries: ms === undefined ? tries + 1 : tries })
  turn.effects.push({ do: 'timer', name: 'retry', ms: ms ?? backoff(tries, turn.random) })
}

/** The socket has closed with this code (1006 when the path broke). */
export function afterClose(turn: Turn, code: number): void {
  const { phase, comeBack, offline, silent } = turn.link
  if (phase !== 'open' && phase !== 'connecting') return
  const reason = FINAL[code]
  if (reason) return end(turn, reason)
  if (phase === 'connecting' && !offline) change(turn, { silent: silent + 1 })
  if (comeBack) {
    change(turn, { comeBack: null }) // it said goodbye, so it closes with 1012, or is cut off while doing so
    return tryLater(turn, between(turn, ...comeBack))
  }
  if (code === TOO_MANY_COMMANDS) return tryLater(turn, between(turn, 30, 60))
  tryLater(turn)
}

/** A poll went wrong. @param status of HTTP, 0 without an answer. @param retryAfter seconds, if the server named a time */
export function afterFailedPoll(turn: Turn, status: number, retryAfter: number | null): void {
  if (turn.link.phase !== 'polling') return
  if (status === 400) return end(turn, 'protocol')
  if (status === 401 || status === 403) return end(turn, 'session')
  // One socket in between: after a restart the path may be open to them again.
  change(turn, { silent: SILENT_SOCKETS - 1 })
  if (retryAfter === null) tryLater(turn)
  else tryLater(turn, between(turn, retryAfter, retryAfter + 1))
}

/**
 * Asks for news by HTTP, which waits up to 25 seconds for them. The first poll does not wait, so that the reader soon knows that this
 * way is open. Without topics only the next try of a socket is awaited.
 */
export function poll(turn: Turn, wait = 25): void {
  const topics = cursors(turn.link)
  const first = turn.link.phase !== 'polling' && wait > 0
  if (first) {
    change(turn, { phase: 'polling' })
    const soon = turn.link.silent === SILENT_SOCKETS
    turn.effects.push({ do: 'timer', name: 'socket-again', ms: soon ? between(turn, ...FIRST_AGAIN) : AGAIN_MS })
  }
  if (topics.length > 0) turn.effects.push({ do: 'poll', topics, epoch: turn.link.epoch, wait: first ? 0 : wait })
}

function end(turn: Turn, reason: EndReason): void {
  letGo(turn)
  change(turn, { phase: 'ended', ended: reason })
}
