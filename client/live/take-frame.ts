import type { Ev, ServerFrame, TallyFrame } from '../../server/live/schema.ts'
import { change, cursors, setTopic, type Turn, type WireTopic } from './link.ts'
import { tryLater } from './reconnect.ts'

/** Applies one frame of the server, from the socket or from a poll; a frame of an unknown kind is ignored. */
export function takeFrame(turn: Turn, frame: ServerFrame): void {
  change(turn, { reached: true })
  switch (frame.t) {
    case 'hi':
      return greet(turn, frame.ep, frame.hb)
    case 'ok':
      return accepted(turn, frame.id, frame.th)
    case 'ev':
      return apply(turn, frame)
    case 'tally':
      return takeFigures(turn, frame)
    case 'cnt':
      for (const [topic, , replies, followers] of frame.c)
        if (turn.link.topics.has(topic)) turn.effects.push({ do: 'count', topic, replies, followers })
      return
    case 'me':
      turn.effects.push({ do: 'me', notices: frame.notices })
      return
    case 'reset':
      return forget(turn, frame.th, frame.why, frame.s)
    case 'err':
      if (frame.in !== undefined) turn.effects.push({ do: 'timer', name: 'sub-again', ms: frame.in * 1000 })
      return
    case 'bye':
      change(turn, { comeBack: frame.in })
      return
    case 'live':
    case 'hb':
  }
}

/** Asks to follow topics from where they stand; all of them unless one is named. @returns the id of the command */
export function subscribe(turn: Turn, only?: WireTopic): number {
  const th = cursors(turn.link).filter(([topic]) => only === undefined || topic === only)
  const id = turn.link.lastId + 1
  change(turn, { lastId: id })
  const { epoch } = turn.link
  if (th.length > 0) turn.effects.push({ do: 'send', frame: { t: 'sub', id, th, ...(epoch !== null && { ep: epoch }) } })
  return id
}

function greet(turn: Turn, epoch: string, heartbeat: number): void {
  if (turn.link.phase !== 'connecting') return
  change(turn, {
    phase: 'open',
    silent: 0,
    serverEpoch: epoch,
    epoch: turn.link.epoch ?? epoch,
    heartbeatMs: heartbeat * 1000,
    comeBack: null,
  })
  turn.effects.push({ do: 'clear', name: 'hi' }, { do: 'timer', name: 'steady', ms: 30_000 })
  for (const [topic, following] of turn.link.topics) setTopic(turn, topic, { ...following, asking: null, again: false })
  subscribe(turn)
}

function accepted(turn: Turn, id: number, heads: readonly [WireTopic, number][]): void {
  for (const [topic, head] of heads) {
    const following = turn.link.topics.get(topic)
    if (!following) continue
    const cursor = following.cursor === -1 ? head : following.cursor
    setTopic(turn, topic, { ...following, cursor, asking: following.asking === id ? null : following.asking })
  }
}

// The whole rule: what is known is ignored, what fits is applied, and before a gap we ask again from where we are.
function apply(turn: Turn, { th: topic, s: first, e: events }: Ev): void {
  const following = turn.link.topics.get(topic)
  if (!following) return
  const { cursor } = following
  const last = first + events.length - 1
  if (cursor !== -1 && last <= cursor) return
  if (cursor !== -1 && first > cursor + 1) return heal(turn, topic)
  setTopic(turn, topic, { ...following, cursor: last, asking: null, again: false })
  turn.effects.push({ do: 'deliver', topic, events: cursor === -1 ? events : events.slice(cursor + 1 - first) })
}

// Figures are as they are: the newest count, and whatever was missed before is in them.
function takeFigures(turn: Turn, { th: topic, v: version, d: figures }: TallyFrame): void {
  const following = turn.link.topics.get(topic)
  if (following?.tally === undefined || version <= following.tally) return
  setTopic(turn, topic, { ...following, tally: version })
  turn.effects.push({ do: 'figures', topic, figures })
}

// It would take a bug for this to happen. Asking twice in vain means that the connection is of no use, so it starts anew.
function heal(turn: Turn, topic: WireTopic): void {
  const following = turn.link.topics.get(topic)!
  if (following.asking !== null) return
  change(turn, { gaps: turn.link.gaps + 1 })
  if (turn.link.phase !== 'open' || following.again) return tryLater(turn)
  setTopic(turn, topic, { ...following, asking: subscribe(turn, topic), again: true })
}

function forget(turn: Turn, topic: WireTopic, why: 'far' | 'epoch' | 'gone' | 'denied', head: number): void {
  if (!turn.link.topics.has(topic)) return
  setTopic(turn, topic, null)
  if (why === 'epoch') change(turn, { epoch: turn.link.serverEpoch })
  turn.effects.push({ do: 'reset', topic, why, head })
}
