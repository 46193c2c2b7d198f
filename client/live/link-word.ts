import type { Link } from './link.ts'

/** How a connection is doing, in one of the words that readers see (`link.…` in the words of the client). */
export type LinkWord = 'connecting' | 'live' | 'polling' | 'reconnecting' | 'offline' | 'session' | 'version' | 'protocol'

/** The word for a connection as it is. */
export function linkWord({ phase, ended, offline, reached, polled }: Link): LinkWord {
  if (ended) return ended
  if (phase === 'open') return 'live'
  if (offline) return 'offline'
  if (phase === 'polling' && polled) return 'polling'
  return reached ? 'reconnecting' : 'connecting'
}
