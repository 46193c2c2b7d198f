import type { ClientFrame, Ev, PollAnswer, Reset, ServerFrame, Subscribe, WireTopic } from '../../server/live/schema.ts'

export type { WireTopic }
export type LiveEvent = Ev['e'][number]

/** Why a connection will not come back by itself: a bug in our protocol, a session that ended, a page older than the server. */
export type EndReason = 'protocol' | 'session' | 'version'

/**
 * How far a topic was applied: the last seq of its log, and the version of its figures if the page shows any. `asking` is the id of the
 * `sub` that heals a gap, `again` says that one such `sub` was tried.
 */
export type Following = {
  readonly cursor: number
  readonly tally: number | undefined
  readonly asking: number | null
  readonly again: boolean
}

/** A place in a topic as the protocol writes it. */
export type Cursor = Subscribe['th'][number]

/**
 * The connection of one page as plain data. `waiting`: a retry is due. `connecting`: a socket without `hi` so far.
 * `asleep`: nobody has looked at the page for long.
 */
export type Link = {
  readonly phase: 'waiting' | 'connecting' | 'open' | 'polling' | 'asleep' | 'ended'
  readonly ended: EndReason | null
  readonly topics: ReadonlyMap<WireTopic, Following>
  /** The epoch that the cursors belong to, and the one that the server spoke of last. */
  readonly epoch: string | null
  readonly serverEpoch: string | null
  /** The n of the back-off, and sockets in a row that never said `hi`. */
  readonly tries: number
  readonly silent: number
  readonly heartbeatMs: number
  /** The window of seconds in which a server that restarts wants us back. */
  readonly comeBack: readonly [from: number, to: number] | null
  readonly offline: boolean
  /** Whether anything was ever received, and whether the last poll was answered. */
  readonly reached: boolean
  readonly polled: boolean
  readonly gaps: number
  readonly lastId: number
}

export type TimerName = 'hi' | 'watchdog' | 'retry' | 'steady' | 'socket-again' | 'poll-again' | 'sub-again' | 'hidden'

/** What happens to a connection. `leaving` is the page going away, perhaps into the browser's back-forward cache. */
export type Input =
  | { type: 'start' | 'online' | 'offline' | 'visible' | 'hidden' | 'leaving' | 'network-changed' | 'nudge' }
  | { type: 'follow'; topic: WireTopic; since: number; tally: number | undefined }
  | { type: 'unfollow'; topic: WireTopic }
  | { type: 'frame'; frame: ServerFrame }
  | { type: 'closed'; code: number }
  | { type: 'polled'; answer: PollAnswer | null }
  | { type: 'poll-failed'; status: number; retryAfter: number | null }
  | { type: 'timer'; name: TimerName }

/** What the outer world has to do about it. Setting a timer again replaces it; closing and stopping what is not there is nothing. */
export type Effect =
  | { do: 'open' }
  | { do: 'close'; code: number }
  | { do: 'send'; frame: ClientFrame }
  | { do: 'poll'; topics: readonly Cursor[]; epoch: string | null; wait: number }
  | { do: 'stop-poll' }
  | { do: 'timer'; name: TimerName; ms: number }
  | { do: 'clear'; name: TimerName }
  | { do: 'deliver'; topic: WireTopic; events: readonly LiveEvent[] }
  | { do: 'figures'; topic: WireTopic; figures: unknown }
  | { do: 'reset'; topic: WireTopic; why: Reset['why']; head: number }
  | { do: 'count'; topic: WireTopic; replies: number; followers: number }
  | { do: 'me'; notices: number }

/** One step under way: the new state as it is being written, and what has to be done. */
export type Turn = { link: Link; readonly effects: Effect[]; readonly random: () => number }

/** A connection before its first step; `epoch` is the one that the page was read in, if it says so. */
export const newLink = (epoch: string | null): Link => ({
  phase: 'waiting',
  ended: null,
  topics: new Map(),
  epoch,
  serverEpoch: null,
  tries: 0,
  silent: 0,
  heartbeatMs: 25_000,
  comeBack: null,
  offline: false,
  reached: false,
  polled: false,
  gaps: 0,
  lastId: 0,
})

/** Changes some of the state of this step. */
export function change(turn: Turn, part: Partial<Link>): void {
  turn.link = { ...turn.link, ...part }
}

/** Writes how far one topic is followed; `null` forgets it. */
export function setTopic(turn: Turn, topic: WireTopic, following: Following | null): void {
  const topics = new Map(turn.link.topics)
  if (following) topics.set(topic, following)
  else topics.delete(topic)
  change(turn, { topics })
}

/** Every topic with the last seq that was applied, and the version of its figures if they are followed. */
export const cursors = ({ topics }: Link): Cursor[] =>
  [...topics].map(([topic, { cursor, tally }]) => (tally === undefined ? [topic, cursor] : [topic, cursor, tally]))

/** A moment between two times, both in seconds. @returns milliseconds */
export const between = (turn: Turn, from: number, to: number): number => Math.round((from + turn.random() * (to - from)) * 1000)
