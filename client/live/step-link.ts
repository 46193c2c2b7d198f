import type { PollAnswer } from '../../server/live/schema.ts'
import { between, change, type Effect, type Input, type Link, setTopic, type TimerName, type Turn, type WireTopic } from './link.ts'
import { afterClose, afterFailedPoll, connect, letGo, poll, tryLater, trySocketAgain } from './reconnect.ts'
import { subscribe, takeFrame } from './take-frame.ts'

const HIDDEN_MS = 5 * 60_000

/**
 * The whole behaviour of a live connection without any of its sockets and clocks: what one thing that happened
 * makes of it, and what is to be done.
 *
 * @param random a number from 0 up to 1, for the jitter
 */
export function stepLink(link: Link, input: Input, random: () => number): { link: Link; effects: readonly Effect[] } {
  const turn: Turn = { link, effects: [], random }
  if (link.phase !== 'ended') take(turn, input)
  return { link: turn.link, effects: turn.effects }
}

function take(turn: Turn, input: Input): void {
  const { phase } = turn.link
  switch (input.type) {
    case 'start':
      return connect(turn)
    case 'follow':
      setTopic(turn, input.topic, { cursor: input.since, tally: input.tally, asking: null, again: false })
      if (phase === 'open') subscribe(turn, input.topic)
      if (phase === 'polling') poll(turn)
      return
    case 'unfollow':
      return unfollow(turn, input.topic)
    case 'frame':
      takeFrame(turn, input.frame)
      if (turn.link.phase === 'open') turn.effects.push({ do: 'timer', name: 'watchdog', ms: 2 * turn.link.heartbeatMs + 5_000 })
      return
    case 'closed':
      return afterClose(turn, input.code)
    case 'polled':
      return afterPoll(turn, input.answer)
    case 'poll-failed':
      return afterFailedPoll(turn, input.status, input.retryAfter)
    case 'timer':
      return afterTimer(turn, input.name)
    case 'nudge':
      if (phase !== 'polling') poll(turn, 0)
      return
    default:
      return surroundings(turn, input.type)
  }
}

/** What the browser says of the page and of the network. */
function surroundings(turn: Turn, what: 'online' | 'offline' | 'visible' | 'hidden' | 'leaving' | 'network-changed'): void {
  const { phase } = turn.link
  switch (what) {
    case 'offline':
      change(turn, { offline: true })
      if (phase !== 'asleep') tryLater(turn) // a browser may be wrong about this, so it goes on trying
      return
    case 'online':
      change(turn, { offline: false })
      if (phase === 'waiting') tryLater(turn, between(turn, 0, 1))
      return
    case 'hidden':
      turn.effects.push({ do: 'timer', name: 'hidden', ms: HIDDEN_MS })
      return
    case 'visible':
      turn.effects.push({ do: 'clear', name: 'hidden' })
      if (phase === 'waiting' || phase === 'asleep') tryLater(turn, between(turn, 0, 1))
      return
    case 'leaving':
      return sleep(turn)
    case 'network-changed':
      if (phase === 'polling') trySocketAgain(turn)
  }
}

function afterTimer(turn: Turn, name: TimerName): void {
  switch (name) {
    case 'hi':
      return afterClose(turn, 1006)
    case 'watchdog':
      return tryLater(turn)
    case 'retry':
      return connect(turn)
    case 'steady':
      return change(turn, { tries: 0 })
    case 'socket-again':
      return trySocketAgain(turn)
    case 'poll-again':
      return poll(turn)
    case 'sub-again':
      subscribe(turn)
      return
    case 'hidden':
      return sleep(turn)
  }
}

function afterPoll(turn: Turn, answer: PollAnswer | null): void {
  const before = places(turn.link)
  if (answer) change(turn, { serverEpoch: answer.ep, epoch: turn.link.epoch ?? answer.ep })
  for (const frame of answer?.f ?? []) takeFrame(turn, frame)
  if (turn.link.phase !== 'polling') return
  change(turn, { polled: true, reached: true, tries: 0 })
  if (places(turn.link) !== before) return poll(turn)
  // A server or proxy that never waits must not be asked without a pause, nor for figures, which may change each second.
  turn.effects.push({ do: 'timer', name: 'poll-again', ms: between(turn, answer ? 1 : 0, answer ? 2 : 1) })
}

const places = ({ topics }: Link): string => JSON.stringify([...topics].map(([topic, { cursor }]) => [topic, cursor]))

function unfollow(turn: Turn, topic: WireTopic): void {
  if (!turn.link.topics.has(topic)) return
  setTopic(turn, topic, null)
  const id = turn.link.lastId + 1
  change(turn, { lastId: id })
  if (turn.link.phase === 'open') turn.effects.push({ do: 'send', frame: { t: 'unsub', id, th: [topic] } })
  if (turn.link.phase !== 'polling') return
  turn.effects.push({ do: 'stop-poll' }, { do: 'clear', name: 'poll-again' })
  poll(turn)
}

function sleep(turn: Turn): void {
  letGo(turn)
  turn.effects.push({ do: 'clear', name: 'hidden' })
  change(turn, { phase: 'asleep' })
}
