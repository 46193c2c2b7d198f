import type { Reset, ServerFrame, WireTopic } from '../../server/live/schema.ts'
import { withinTime } from '../kit/within-time.ts'
import { askPoll } from './ask-poll.ts'
import { type Effect, type Input, type LiveEvent, newLink, type TimerName } from './link.ts'
import { linkWord, type LinkWord } from './link-word.ts'
import { stepLink } from './step-link.ts'

/** What the follower of a topic is told. `seq` of the events is the connection's affair. */
export type Follower = {
  events(events: readonly LiveEvent[]): void
  /** The cursor is of no use any more: load what is there by HTTP and follow again from the seq that came with it. */
  reset(why: Reset['why'], head: number): void
  count?(replies: number, followers: number): void
  /** Figures that have changed, as they are now. */
  figures?(figures: unknown): void
}

export type Connection = {
  /**
   * Follows a topic from the last seq that is on the page, and its figures from the version that is there, if there are any.
   *
   * @returns a function that stops it
   */
  follow(topic: WireTopic, since: number, follower: Follower, tally?: number): () => void
  /** The last seq applied of a followed topic. */
  cursor(topic: WireTopic): number | undefined
  /** The version of its figures that was applied. */
  tally(topic: WireTopic): number | undefined
  /** Tells the state of the connection now and whenever it changes. @returns a function that stops it */
  onLink(listener: (word: LinkWord) => void): () => void
  /** Tells how many notices wait for the viewer. @returns a function that stops it */
  onNotices(listener: (notices: number) => void): () => void
  /** Asks once by HTTP for what may not have come by itself. */
  nudge(): void
  /** Something happened around the page that the connection should know. */
  tell(what: 'online' | 'offline' | 'visible' | 'hidden' | 'leaving' | 'network-changed'): void
  /** Frames that did not fit, ever: 0 unless there is a bug. */
  gaps(): number
}

/** What a connection stands on: two addresses and the browser's own means. `random` is for the jitter. */
export type Ground = {
  socketUrl: string
  pollUrl: string
  epoch: string | null
  /** How many unread notices the page shows its viewer; null when nobody is signed in. */
  notices: number | null
  offline: boolean
  WebSocket: new (url: string) => Pick<WebSocket, 'addEventListener' | 'send' | 'close'>
  fetch: (url: string, options: RequestInit) => Promise<Response>
  random: () => number
}

/** Opens the live connection of a page: a socket, or polls where no socket gets through. It carries out what `stepLink` decides. */
export function openConnection(ground: Ground): Connection {
  let link = { ...newLink(ground.epoch), offline: ground.offline }
  let socket: InstanceType<Ground['WebSocket']> | undefined
  let polling: AbortController | undefined
  let { notices } = ground
  const timers = new Map<TimerName, ReturnType<typeof setTimeout>>()
  const followers = new Map<WireTopic, Follower>()
  const linkListeners = new Set<(word: LinkWord) => void>()
  const noticeListeners = new Set<(notices: number) => void>()

  function tell(input: Input): void {
    const before = linkWord(link)
    const { link: next, effects } = stepLink(link, input, ground.random)
    link = next
    for (const effect of effects) carryOut(effect)
    const word = linkWord(link)
    if (word !== before) for (const listener of linkListeners) listener(word)
  }

  function carryOut(effect: Effect): void {
    switch (effect.do) {
      case 'open':
        return openSocket()
      case 'close':
        return closeSocket(effect.code)
      case 'send':
        return socket?.send(JSON.stringify(effect.frame))
      case 'poll':
        void poll(effect)
        return
      case 'stop-poll':
        return polling?.abort()
      case 'timer':
        clearTimeout(timers.get(effect.name))
        timers.set(
          effect.name,
          setTimeout(() => tell({ type: 'timer', name: effect.name }), effect.ms),
        )
        return
      case 'clear':
        return clearTimeout(timers.get(effect.name))
      case 'deliver':
        return followers.get(effect.topic)?.events(effect.events)
      case 'reset':
        return followers.get(effect.topic)?.reset(effect.why, effect.head)
      case 'count':
        return followers.get(effect.topic)?.count?.(effect.replies, effect.followers)
      case 'figures':
        return followers.get(effect.topic)?.figures?.(effect.figures)
      case 'me':
        notices = effect.notices
        for (const listener of noticeListeners) listener(effect.notices)
    }
  }

  function openSocket(): void {
    const opened = new ground.WebSocket(ground.socketUrl)
    socket = opened
    // What an old socket still says is nobody's business.
    opened.addEventListener('message', ({ data }) => {
      if (socket === opened) tell({ type: 'frame', frame: JSON.parse(String(data)) as ServerFrame })
    })
    opened.addEventListener('close', ({ code }) => {
      if (socket !== opened) return
      socket = undefined
      tell({ type: 'closed', code })
    })
  }

  function closeSocket(code: number): void {
    const closing = socket
    socket = undefined
    closing?.close(code)
  }

  async function poll({ topics, epoch, wait }: Effect & { do: 'poll' }): Promise<void> {
    polling?.abort()
    const mine = (polling = new AbortController())
    const query = new URLSearchParams({ th: topics.map((topic) => topic.join('.')).join(), w: String(wait) })
    if (epoch !== null) query.set('ep', epoch)
    if (notices !== null) query.set('me', String(notices))
    const input = await withinTime((wait + 15) * 1000, mine.signal, (signal) => askPoll(ground.fetch, `${ground.pollUrl}&${query}`, signal))
    if (!mine.signal.aborted) tell(input)
  }

  tell({ type: 'start' })
  return {
    follow(topic, since, follower, tally) {
      followers.set(topic, follower)
      tell({ type: 'follow', topic, since, tally })
      return () => {
        if (followers.get(topic) !== follower) return
        followers.delete(topic)
        tell({ type: 'unfollow', topic })
      }
    },
    cursor: (topic) => link.topics.get(topic)?.cursor,
    tally: (topic) => link.topics.get(topic)?.tally,
    onLink(listener) {
      linkListeners.add(listener)
      listener(linkWord(link))
      return () => linkListeners.delete(listener)
    },
    onNotices(listener) {
      noticeListeners.add(listener)
      return () => noticeListeners.delete(listener)
    },
    nudge: () => tell({ type: 'nudge' }),
    tell: (type) => tell({ type }),
    gaps: () => link.gaps,
  }
}
