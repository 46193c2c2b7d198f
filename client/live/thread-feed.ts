import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Connection, Follower } from './connection.ts'
import type { LiveEvent } from './link.ts'
import type { LinkWord } from './link-word.ts'
import { pageConnection } from './page-connection.ts'

/** The element that shows a thread: which one, the last seq that its page held, and the version of its figures. */
type Host = ReactiveControllerHost & { readonly threadId: number; readonly seq: number; readonly tally: number }

/** What the element does about events, about newer figures, and about a page that is too old to be brought up to date. */
export type Receiver = { take(event: LiveEvent): void; figures(figures: unknown): void; outdated(): void }

/** Follows one thread for an element: events go in, what readers are told of the connection comes out. */
export class ThreadFeed implements ReactiveController {
  link: LinkWord = 'connecting'
  followers: number | null = null
  replies = 0
  paused = false
  readonly #host: Host
  readonly #receiver: Receiver
  #connection: Connection | undefined
  #cursor: number | undefined
  #tally: number | undefined
  #leave: (() => void) | undefined
  #unlisten: (() => void) | undefined

  constructor(host: Host, receiver: Receiver) {
    this.#host = host
    this.#receiver = receiver
    host.addController(this)
  }

  hostConnected(): void {
    this.#connection = pageConnection()
    this.#unlisten = this.#connection.onLink((word) => {
      this.link = word
      this.#host.requestUpdate()
    })
    if (!this.paused) this.#follow()
  }

  hostDisconnected(): void {
    this.#unfollow()
    this.#unlisten?.()
  }

  /** Stops or goes on; what came in between then comes at once, in order. */
  pause(paused: boolean): void {
    if (paused === this.paused) return
    this.paused = paused
    if (paused) this.#unfollow()
    else this.#follow()
    this.#host.requestUpdate()
  }

  /** Asks by HTTP for what should have come by itself. */
  nudge(): void {
    this.#connection?.nudge()
  }

  readonly #follower: Follower = {
    events: (events) => {
      for (const event of events) this.#receiver.take(event)
      this.#host.requestUpdate()
    },
    figures: (figures) => this.#receiver.figures(figures),
    reset: () => this.#receiver.outdated(),
    count: (replies, followers) => {
      this.replies = replies
      this.followers = followers
      this.#host.requestUpdate()
    },
  }

  #follow(): void {
    const { threadId, seq, tally } = this.#host
    this.#leave = this.#connection?.follow(threadId, this.#cursor ?? seq, this.#follower, this.#tally ?? tally)
  }

  #unfollow(): void {
    this.#cursor = this.#connection?.cursor(this.#host.threadId) ?? this.#cursor
    this.#tally = this.#connection?.tally(this.#host.threadId) ?? this.#tally
    this.#leave?.()
    this.#leave = undefined
    this.followers = null
  }
}
