import { html, LitElement, nothing } from 'lit'
import { fetchHere } from '../kit/fetch-here.ts'
import { replaceFresh } from '../kit/replace-fresh.ts'
import { showBar } from '../kit/show-bar.ts'
import type { LiveEvent } from '../live/link.ts'
import type { LinkWord } from '../live/link-word.ts'
import { pageConnection } from '../live/page-connection.ts'
import { t } from '../words.ts'
import { helpDeciding } from './decide.ts'

/** Several flags often come together; the page is asked for once. */
const TOGETHER_MS = 300
/** Clocks go on without an event. */
const CLOCK_MS = 60_000

/**
 * Keeps the moderators' queue current: the list, and of the open case all that is not typed. What another moderator does is said in a
 * bar; the form stays as it is, with every word in it.
 */
export class LiveQueue extends LitElement {
  static override properties = {
    seq: { type: Number },
    case: { type: Number },
    here: {},
    fresh: { state: true },
    alarm: { state: true },
    link: { state: true },
  }
  declare seq: number
  declare case: number | null
  /** The address of what is open; at that of the queue itself another case may be open next time. */
  declare here: string | null
  /** Cases that have come since the page was loaded. */
  declare fresh: number
  /** The last case whose clock rang since the page was loaded. */
  declare alarm: number | null
  declare link: LinkWord

  #known = new Set<string>()
  #title = document.title
  #timer: ReturnType<typeof setTimeout> | undefined
  #clock: ReturnType<typeof setInterval> | undefined
  #leave: (() => void)[] = []

  constructor() {
    super()
    this.fresh = 0
    this.alarm = null
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
    this.#clock = setInterval(() => document.hidden || this.#soon(), CLOCK_MS)
    helpDeciding(this, () => this.#soon(0))
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
    clearInterval(this.#clock)
    for (const leave of this.#leave) leave()
  }

  override render() {
    const trouble = this.link !== 'live' && this.link !== 'polling' && this.link !== 'connecting'
    return html`<p class="sm" role="status">${this.fresh > 0 ? t('queue.new-cases', { count: this.fresh }) : nothing}${this.alarm === null ? nothing : html` <b class="hot">${t('queue.alarm', { id: this.alarm })}</b>`}</p>
      ${trouble ? html`<p class="sm mut">${t(`link.${this.link}`)}</p>` : nothing}`
  }

  override updated(): void {
    const rings = this.alarm === null ? '' : '! '
    document.title = rings + (this.fresh > 0 ? `(${this.fresh}) ${this.#title}` : this.#title)
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
    const here = events.filter(({ d }) => (d as { case?: number } | null)?.case === this.case)
    if (here.some(({ k: kind }) => kind === 'flag' || kind === 'case')) showBar({ text: t('queue.flagged') })
    const rang = events.findLast(({ k: kind }) => kind === 'alarm')
    if (rang) this.alarm = (rang.d as { case?: number } | null)?.case ?? null
    this.#soon(TOGETHER_MS, () => {
      if (here.some(({ k: kind }) => kind === 'decision')) showBar({ text: decided(this) ?? t('queue.decided') })
    })
  }

  #then: (() => void)[] = []

  #soon(ms = TOGETHER_MS, then?: () => void): void {
    if (then) this.#then.push(then)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#refresh(), ms)
  }

  async #refresh(): Promise<void> {
    const page = await fetchHere(this.here ?? location.href)
    if (!this.isConnected || page === undefined) return
    if (!page) return this.#soon(10 * TOGETHER_MS)
    this.#replace(page)
    for (const then of this.#then.splice(0)) then()
  }

  #replace(page: DocumentFragment): void {
    const strip = () => this.querySelector('[data-fresh="cases"] ol')
    const scrolled = strip()?.scrollLeft ?? 0
    replaceFresh(this, page)
    strip()?.scrollTo({ left: scrolled })
    const ids = caseIds(this)
    this.fresh += [...ids].filter((id) => !this.#known.has(id)).length
    this.#known = new Set([...this.#known, ...ids])
  }
}

/** What the page says of the decision on the open case, once it is there. */
const decided = (queue: Element): string | undefined => queue.querySelector('[data-fresh="judged"] span')?.textContent ?? undefined

const caseIds = (queue: Element): Set<string> => new Set([...queue.querySelectorAll('[data-fresh="cases"] li[id]')].map(({ id }) => id))

customElements.define('live-queue', LiveQueue)
