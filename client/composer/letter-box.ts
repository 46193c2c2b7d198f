import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Draft } from '../unsent/drafts.ts'
import { newKey } from '../kit/new-key.ts'
import type { Letter, Outcome } from '../unsent/outbox.ts'
import { type PageOutbox, pageOutbox, type Stuck } from '../unsent/page-outbox.ts'
import { threadPath } from '../thread/reply-path.ts'
import { bodyOf } from './reply-form.ts'

/** The element in which replies of a thread are written. */
type Host = ReactiveControllerHost & { readonly threadId: number }

/** Sends the replies that are written in an element, and keeps count of those of its thread that are on their way. */
export class LetterBox implements ReactiveController {
  onTheWay: readonly Letter[] = []
  /** Why they could not be sent when that was tried last, if so. */
  stuck: Stuck | null = null
  readonly #host: Host
  readonly #owner: string
  readonly #outbox: PageOutbox
  readonly #settled: (outcome: Outcome) => void
  #left: AbortController | undefined

  /** @param owner the name of the person who is signed in. @param settled hears what became of a letter, of this thread or another */
  constructor(host: Host, owner: string, settled: (outcome: Outcome) => void) {
    this.#host = host
    this.#owner = owner
    this.#outbox = pageOutbox(owner)
    this.#settled = settled
    host.addController(this)
  }

  hostConnected(): void {
    this.#left = new AbortController()
    this.#outbox.listen(
      {
        settled: (outcome) => void this.#count().then(() => this.#settled(outcome)),
        stuck: (stuck) => {
          this.stuck = stuck
          this.#host.requestUpdate()
        },
      },
      this.#left.signal,
    )
  }

  hostDisconnected(): void {
    this.#left?.abort()
  }

  /** Looks for what earlier pages left, and sends it. */
  async open(): Promise<void> {
    await this.#count()
    this.#outbox.flush()
  }

  /** Takes a reply, `anyway` if its writer was asked about it before; from then on it is in the outbox, and no reload loses it. Call `flush` to send it. */
  async put(draft: Draft, anyway: boolean): Promise<void> {
    const { threadId } = this.#host
    const body = { ...bodyOf(draft), ...(anyway && { anyway }) }
    const letter = { key: newKey(), owner: this.#owner, threadId, thread: threadPath(), body, draft, at: Date.now() }
    this.onTheWay = [...this.onTheWay, letter]
    this.#host.requestUpdate()
    await this.#outbox.put(letter)
  }

  flush(): void {
    this.#outbox.flush()
  }

  async #count(): Promise<void> {
    this.onTheWay = (await this.#outbox.waiting()).filter(({ threadId }) => threadId === this.#host.threadId)
    this.#host.requestUpdate()
  }
}
