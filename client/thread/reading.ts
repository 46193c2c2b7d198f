import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { callApi } from '../api.ts'
import { pageFacts } from '../page-facts.ts'
import { readPosition } from './read-position.ts'
import { type SeenWatch, watchSeen } from './watch-seen.ts'

/** The element that shows a thread. */
type Host = ReactiveControllerHost & { readonly threadId: number }

/** Knows which replies the reader has had before him, and tells the server how far he has read if he is signed in. */
export class Reading implements ReactiveController {
  readonly #host: Host
  readonly #seen: (number: number) => void
  readonly #position = readPosition((number) => void this.#markRead(number))
  #watch: SeenWatch | undefined
  #left: AbortController | undefined

  /** @param seen gets the number of each reply once, when the reader has it before him */
  constructor(host: Host, seen: (number: number) => void) {
    this.#host = host
    this.#seen = seen
    host.addController(this)
  }

  hostConnected(): void {
    this.#watch = watchSeen((number) => {
      if (pageFacts().viewer) this.#position.reached(number)
      this.#seen(number)
    })
    this.#left = new AbortController()
    const { signal } = this.#left
    document.addEventListener('visibilitychange', () => document.hidden && this.#position.flush(), { signal })
  }

  hostDisconnected(): void {
    this.#watch?.stop()
    this.#position.flush()
    this.#left?.abort()
  }

  /** Watches one more reply. */
  add(article: HTMLElement): void {
    this.#watch?.add(article)
  }

  async #markRead(number: number): Promise<void> {
    await callApi(`/api/threads/${this.#host.threadId}/read`, { method: 'PUT', body: { number }, keepalive: true })
  }
}
