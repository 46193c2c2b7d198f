import { html, LitElement, nothing } from 'lit'
import { fetchHere } from '../kit/fetch-here.ts'
import { replaceFresh } from '../kit/replace-fresh.ts'
import { showBar } from '../kit/show-bar.ts'
import type { LiveEvent } from '../live/link.ts'
import type { LinkWord } from '../live/link-word.ts'
import { pageConnection } from '../live/page-connection.ts'
import { t } from '../words.ts'

/** Several flags often come together; the page is asked for once. */
const TOGETHER_MS = 300

/**
 * Keeps the moderators' list of cases current. The case that is open beside it holds typed text, so it is never replaced: a bar
 * says when it has changed.
 */
export class LiveQueue extends LitElement {
  static override properties = { seq: { type: Number }, case: { type: Number }, fresh: { state: true }, link: { state: true } }
  declare seq: number
  declare case: number | null
  /** Cases that have come since the page was loaded. */
  declare fresh: number
  declare link: LinkWord

  #known = new Set<string>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #leave: (() => void)[] = []

  constructor() {
    super()
    this.fresh = 0
    this.link = 'connecting'
  }

  override createRenderRoot() {
    return this.querySelector<HTMLElement>('[data-status]') ?? this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#known = caseIds(this)
    const connection = pageConnection()
    const cursor = connection.cursor('mod') ?? this.seq
    this.#leave = [connection.onLink((link) => (this.link = link)), this.#follow(cursor)]
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
    for (const leave of this.#leave) leave()
  }

  override render() {
    const trouble = this.link !== 'live' && this.link !== 'polling' && this.link !== 'connecting'
    return html`<p class="sm" role="status">${this.fresh > 0 ? t('queue.new-cases', { count: this.fresh }) : nothing}</p>
      ${trouble ? html`<p class="sm mut">${t(`link.${this.link}`)}</p>` : nothing}`
  }

  #follow(since: number): () => void {
    return pageConnection().follow('mod', since, {
      events: (events) => this.#take(events),
      // The list is loaded anew anyway; after that the log may be followed from its end.
      reset: (why, head) => {
        if (why === 'denied') return
        this.#soon()
        this.#leave.push(this.#follow(head))
      },
    })
  }

  #take(events: readonly LiveEvent[]): void {
    for (const { k: kind, d } of events) {
      if ((d as { case?: number } | null)?.case !== this.case) continue
      showBar({ text: t(kind === 'decision' ? 'queue.decided' : 'queue.flagged') })
    }
    this.#soon()
  }

  #soon(ms = TOGETHER_MS): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#refresh(), ms)
  }

  async #refresh(): Promise<void> {
    const page = await fetchHere()
    if (!this.isConnected || page === undefined) return
    if (page) this.#replace(page)
    else this.#soon(10 * TOGETHER_MS)
  }

  #replace(page: DocumentFragment): void {
    replaceFresh(this, page)
    this.#markOpen()
    const ids = caseIds(this)
    this.fresh += [...ids].filter((id) => !this.#known.has(id)).length
    this.#known = new Set([...this.#known, ...ids])
  }

  /** At the address of the queue itself a fresh list marks its first case, which may have come while another one is open. */
  #markOpen(): void {
    for (const link of this.querySelectorAll('[data-fresh="cases"] li[id] a')) {
      if (link.closest('li')?.id === `k${this.case}`) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  }
}

const caseIds = (queue: Element): Set<string> => new Set([...queue.querySelectorAll('[data-fresh="cases"] li[id]')].map(({ id }) => id))

customElements.define('live-queue', LiveQueue)
