import type { Hold } from './read-hold.ts'
import { stateUnder } from './read-hold.ts'
import type { ThreadState } from './schema.ts'

/** How long a debate cools down after its owner asked to close it. */
export const COOLING_MS = 24 * 60 * 60 * 1000

/** How a debate stands between open and closed; times are milliseconds since 1970, UTC. */
export type Standing = { readonly state: ThreadState; readonly closesAt: number | null; readonly closedAt: number | null }

type Asked = { readonly wanted: 'open' | 'closed'; readonly own: boolean; readonly hold: Pick<Hold, 'kind'> | null; readonly at: number }

/**
 * How a debate stands after somebody closes or opens it. Its owner begins a day in which it cools down, and may take that back; a
 * moderator closes it at once. One that is opened stands as moderators hold it.
 */
export function turnState(now: Standing, { wanted, own, hold, at }: Asked): Standing {
  if (wanted === 'open') return { state: stateUnder(hold, null), closesAt: null, closedAt: null }
  if (now.state === 'closed' || (own && now.closesAt !== null)) return now
  if (!own) return { state: 'closed', closesAt: null, closedAt: at }
  const closesAt = at + COOLING_MS
  return { state: stateUnder(hold, closesAt), closesAt, closedAt: null }
}
