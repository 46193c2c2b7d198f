import type { EndReason, Link } from './link.ts'

/** How a connection is doing, in one of the words that readers see (`link.…` in the words of the client). */
export type LinkWord = 'connecting' | 'live' | 'polling' | 'reconnecting' | 'offline' | EndReason

/** Whether a connection with this word will not come back by itself. */
export const isFinal = (word: LinkWord): word is EndReason => word === 'session' || word === 'version' || word === 'protocol'

/** The word for a connection as it is. */
export function linkWord({ phase, ended, offline, reached, polled }: Link): LinkWord {
  if (ended) return ended
  if (phase === 'open') return 'live'
  if (offline) return 'offline'
  if (phase === 'polling' && polled) return 'polling'
  return reached ? 'reconnecting' : 'connecting'
}
