import { html, LitElement, nothing, render } from 'lit'
import type { ThreadState } from '../../server/threads/schema.ts'
import { fragmentOf } from '../kit/fragment-of.ts'
import { focusOn } from '../kit/replace-in-place.ts'
import { showBar } from '../kit/show-bar.ts'
import type { LiveEvent } from '../live/link.ts'
import { isFinal } from '../live/link-word.ts'
import { ThreadFeed } from '../live/thread-feed.ts'
import { pageFacts } from '../page-facts.ts'
import { t } from '../words.ts'
import { foldMuted } from './fold-muted.ts'
import { followQuotes } from './follow-quotes.ts'
import { offerMute } from './offer-mute.ts'
import { fetchOwnLinks } from './own-links.ts'
import { onPosted } from './posted.ts'
import { putFigures } from './put-figures.ts'
import { Reading } from './reading.ts'
import { articleOf, putReply } from './reply-list.ts'
import { refreshOpening } from './refresh-opening.ts'
import { replyPath } from './reply-path.ts'
import { UnseenReplies } from './unseen-replies.ts'

/** How long a reply of one's own may take to come by itself before it is asked for, three times. */
const OWN_REPLY_MS = 1_500

/**
 * Follows the thread on the page: adds replies below the reading point and counts them in the pill, and brings edits and
 * decisions to the replies that are there.
 */
export class LiveThread extends LitElement {
  static override properties = {
    threadId: { type: Number, attribute: 'thread-id' },
    seq: { type: Number },
    tally: { type: Number },
    last: { type: Number },
    page: { type: Number },
    pages: { type: Number },
  }
  declare threadId: number
  declare seq: number
  declare tally: number
  declare last: number
  declare page: number
  declare pages: number

  readonly #feed = new ThreadFeed(this, {
    take: (event) => this.#take(event),
    figures: putFigures,
    outdated: () => showBar({ text: t('thread.outdated') }),
  })
  readonly #unseen = new UnseenReplies(this, (number, event) => this.#goTo(number, event))
  readonly #reading = new Reading(this, (number) => this.#unseen.remove(number))
  readonly #quotes = followQuotes(() => this.#list)
  #newest = 0
  /** A reply of the reader's own that has been accepted and is not here yet. */
  #awaited: number | undefined
  #left: AbortController | undefined

  override createRenderRoot() {
    return this.querySelector<HTMLElement>('[data-status]') ?? this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#newest = Math.max(this.#newest, this.last)
    for (const article of this.#list.querySelectorAll('article')) this.#reading.add(article)
    this.#left = new AbortController()
    onPosted((posted) => posted.threadId === this.threadId && void this.#showOwn(posted.number), this.#left.signal)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#left?.abort()
  }

  override render() {
    const { link, followers, paused } = this.#feed
    const state = paused ? t('paused') : link === 'live' && followers !== null ? t('followers', { count: followers }) : t(`link.${link}`)
    return html`<span class="dot" data-link=${paused ? 'paused' : link} aria-hidden="true"></span><span>${state}</span>
      ${isFinal(link) ? nothing : html`<button type="button" class="btn bare" @click=${() => this.#feed.pause(!paused)}>${t(paused ? 'resume' : 'pause')}</button>`}
      <span class="vh" role="status">${link === 'offline' ? t('link.offline') : this.#unseen.said}</span>`
  }

  override updated(): void {
    const { link, paused, replies } = this.#feed
    const pill = this.querySelector<HTMLElement>('[data-pill]')
    if (pill) render(this.#unseen.pill(), pill)
    const newer = this.querySelector<HTMLElement>('[data-newer]')
    const wanted = paused || isFinal(link)
    if (newer) newer.hidden = !wanted
    newer?.toggleAttribute('data-wanted', wanted)
    const counted = t('replies', { count: Math.max(this.#newest, replies) })
    for (const place of document.querySelectorAll('[data-figure="replies"]')) if (place.textContent !== counted) place.textContent = counted
  }

  get #list(): Element {
    return this.querySelector('[data-list]') ?? this
  }

  /** Goes to a reply that is on this page; to any other one its link leads. */
  #goTo(number: number, event?: Event): void {
    const article = articleOf(this.#list, number)
    if (!article) return
    event?.preventDefault()
    article.scrollIntoView({ block: event ? 'start' : 'nearest' })
    focusOn(article)
  }

  #take({ k, d }: LiveEvent): void {
    const { number, h, state, openingState } = (d ?? {}) as { number?: number; h?: string; state?: ThreadState; openingState?: string }
    if (number !== undefined && h !== undefined) {
      this.#takeReply(number, h)
      if (k === 'state') this.#quotes(number, stateOf(h) === 'shown')
    } else if (state !== undefined) {
      void this.#threadChanged(state)
      this.#quotes(0, openingState === 'shown')
    }
  }

  async #threadChanged(state: ThreadState): Promise<void> {
    const before = this.dataset['state']
    this.dataset['state'] = state // the sheet takes away what can no longer be answered
    const fresh = await refreshOpening()
    if (!fresh || state !== before) showBar({ text: t('thread.changed') })
  }

  #takeReply(number: number, markup: string): void {
    const wasOwn = isOwn(articleOf(this.#list, number))
    const article = putReply(this.#list, { number, markup }, { newest: this.#newest, grows: this.page === this.pages && this.#isWhole })
    const own = isOwn(article)
    const muted = (this.getAttribute('muted') ?? '').split(' ')
    if (article) offerMute(article, muted)
    if (article) foldMuted(article, muted)
    // One's own that was hidden says so to its author, and leads to why.
    if (article && (own || wasOwn)) void fetchOwnLinks(article, replyPath(number))
    if (article) this.#reading.add(article)
    if (number <= this.#newest) return
    this.#newest = number
    this.querySelector('.empty')?.remove()
    if (!own && number !== this.#awaited) this.#unseen.add(number)
    if (article && number === this.#awaited) {
      this.#awaited = undefined
      this.#goTo(number)
    }
  }

  /** Whether the list still ends with the newest reply; after one that had no place here, nothing may be appended. */
  get #isWhole(): boolean {
    return this.#newest === 0 || articleOf(this.#list, this.#newest) !== null
  }

  /** Shows what the reader has just posted: here as soon as the live event has brought it, else where its link leads. */
  async #showOwn(number: number): Promise<void> {
    this.#feed.pause(false)
    this.#unseen.remove(number)
    this.#awaited = number
    for (let tries = 0; tries < 3 && this.#newest < number; tries++) {
      await new Promise((resolve) => setTimeout(resolve, OWN_REPLY_MS))
      if (this.#newest < number) this.#feed.nudge()
    }
    if (this.#awaited !== number) return
    this.#awaited = undefined
    if (articleOf(this.#list, number)) this.#goTo(number)
    else showBar({ text: t('posted-elsewhere', { number: String(number) }), href: replyPath(number), label: t('posted-elsewhere.link') })
  }
}
/** How the reply of this markup stands, whether it has a place on this page or not. */
const stateOf = (markup: string) => fragmentOf(markup).querySelector('article')?.dataset['state']

/** Whether a reply is the reader's own; of one that is not shown nobody can tell. */
const isOwn = (article: HTMLElement | null): boolean => {
  const name = pageFacts().viewer?.name
  return name !== undefined && article?.dataset['author'] === name
}

customElements.define('live-thread', LiveThread)
