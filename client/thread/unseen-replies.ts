import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit'
import { announceRarely } from '../kit/announce-rarely.ts'
import { t } from '../words.ts'
import { replyPath } from './reply-path.ts'

/** New replies that the reader has not seen, below the fold or on no page that he has open: counted in the pill, and said now and then. */
export class UnseenReplies implements ReactiveController {
  /** What was said of them last, for who hears the page. */
  said = ''
  readonly #numbers = new Set<number>()
  readonly #host: ReactiveControllerHost
  readonly #goTo: (number: number, event: Event) => void
  readonly #news = announceRarely((count) => {
    this.said = t('new-replies', { count })
    this.#host.requestUpdate()
  })

  /** @param goTo goes to a reply, if it is on this page */
  constructor(host: ReactiveControllerHost, goTo: (number: number, event: Event) => void) {
    this.#host = host
    this.#goTo = goTo
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#news.stop()
  }

  add(number: number): void {
    this.#numbers.add(number)
    this.#news.add(1)
  }

  /** The reader has it before him, or it is his own. */
  remove(number: number): void {
    if (this.#numbers.delete(number)) this.#host.requestUpdate()
  }

  /** A link to the first of them. */
  pill() {
    const [first] = this.#numbers
    if (first === undefined) return nothing
    return html`<a class="btn pill" href=${replyPath(first)} @click=${(event: Event) => this.#goTo(first, event)}
      ><svg class="i" aria-hidden="true"><use href="#down"></use></svg> ${t('new-replies', { count: this.#numbers.size })}</a
    >`
  }
}
