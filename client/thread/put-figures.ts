import { fragmentOf } from '../kit/fragment-of.ts'
import { patchInPlace } from '../kit/patch-in-place.ts'
import { holdPlace } from './hold-place.ts'

/** What a frame of figures brings for a page: the balance, replies, and parts of the page that changed, all as the page draws them. */
type Figures = {
  readonly h?: string
  readonly replies?: readonly (readonly [number: number, markup: string])[]
  readonly parts?: Readonly<Record<string, string>>
}

/** Brings figures and what follows from them up to date where they stand on the page; those of other pages are let be. */
export function putFigures(figures: unknown): void {
  const { h, replies = [], parts = {} } = (figures ?? {}) as Figures
  if (h !== undefined) put('[data-balance]', h)
  for (const [number, markup] of replies) put(`[data-figures="${number}"]`, markup)
  // These come and go, and stand above what is being read.
  for (const [part, markup] of Object.entries(parts)) holdPlace(() => put(`[data-part="${part}"]`, markup))
}

/** On the page a reply's figures may stand in more than one place, such as the panel of common ground. */
function put(selector: string, markup: string): void {
  for (const old of document.querySelectorAll<HTMLElement>(selector)) {
    const fresh = fragmentOf(markup).querySelector<HTMLElement>(selector)
    if (!fresh) continue
    // How many found it useful stands at the button with which one says so.
    const helped = old.closest('article')?.querySelector('[data-helped]')
    if (helped) helped.textContent = fresh.dataset['helpful'] ?? ''
    patchInPlace(old, fresh)
  }
}
