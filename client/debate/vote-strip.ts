import { fetchHere } from '../kit/fetch-here.ts'
import { replaceFresh } from '../kit/replace-fresh.ts'
import { focusOn } from '../kit/replace-in-place.ts'

/** As on the buttons, from the left. */
const KEYS = ['1', '2', '3']

/** Asks about the next reply as soon as the vote on this one is counted; while the focus is in it, keys vote as well. */
export class VoteStrip extends HTMLElement {
  #left: AbortController | undefined

  connectedCallback(): void {
    this.#left = new AbortController()
    const { signal } = this.#left
    document.addEventListener('took-part', (event) => void this.#next(event as CustomEvent<{ about: string }>), { signal })
    this.addEventListener('keydown', (event) => this.#press(event), { signal })
    const article = this.querySelector<HTMLElement>('article')
    if (article) focusOn(article)
  }

  disconnectedCallback(): void {
    this.#left?.abort()
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    const button = this.querySelectorAll<HTMLButtonElement>('.seg > button')[KEYS.indexOf(event.key)]
    if (!button) return
    event.preventDefault()
    button.click()
  }

  async #next({ detail }: CustomEvent<{ about: string }>): Promise<void> {
    if (detail.about !== 'vote') return
    const page = await fetchHere()
    if (!page) return
    replaceFresh(this, page)
    const next = this.querySelector<HTMLElement>('article, .empty')
    if (!next) return
    focusOn(next)
    next.scrollIntoView({ block: 'nearest' })
  }
}
customElements.define('vote-strip', VoteStrip)
