import { fragmentOf } from '../kit/fragment-of.ts'
import { patchInPlace } from '../kit/patch-in-place.ts'

/** Brings the balance of the debate and the figures of replies up to date where they stand on the page; those of other pages are let be. */
export function putFigures(figures: unknown): void {
  const { h, replies = [] } = (figures ?? {}) as { h?: string; replies?: readonly (readonly [number: number, markup: string])[] }
  if (h !== undefined) put('[data-balance]', h)
  for (const [number, markup] of replies) put(`[data-figures="${number}"]`, markup)
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
