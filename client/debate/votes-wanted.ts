import { focusOn } from '../kit/replace-in-place.ts'
import type { Mark } from './waiting-marks.ts'

/** Goes on to the next of the replies that need a vote as soon as the one that was asked about has it. */
export class VotesWanted extends HTMLElement {
  #left: AbortController | undefined
  /** Only what is voted on here goes: what is voted on below must not move under the reader's finger. */
  readonly #tapped = new Set<string>()

  connectedCallback(): void {
    this.#left = new AbortController()
    const { signal } = this.#left
    this.addEventListener('click', ({ target }) => this.#remember(target), { signal })
    document.addEventListener('took-part', (event) => this.#next((event as CustomEvent<Mark>).detail), { signal })
  }

  disconnectedCallback(): void {
    this.#left?.abort()
  }

  #remember(target: EventTarget | null): void {
    const item = target instanceof Element && target.closest('button') && target.closest('li')
    if (item) this.#tapped.add(item.dataset['asks'] ?? '')
  }

  #next({ about, number, choice }: Mark): void {
    const done = this.querySelector<HTMLElement>(`li[data-asks="${number}"]`)
    // That a vote does not count yet is said in it, and stays to be read.
    if (about !== 'vote' || choice === null || !done || !this.#tapped.has(String(number)) || done.querySelector('[data-said]')) return
    const hadFocus = done.contains(document.activeElement)
    const next = done.nextElementSibling as HTMLElement | null
    done.remove()
    const on = next ?? this.querySelector<HTMLElement>('[data-on]')
    if (on) on.hidden = false
    if (hadFocus) focusOn(on ?? this)
  }
}
customElements.define('votes-wanted', VotesWanted)
