import { html, nothing, render } from 'lit'
import { t } from '../words.ts'

/** What a bar says and leads to; without an address it offers to load this page anew, which it never does by itself. */
export type Bar = { text: string; href?: string; label?: string }

let place: HTMLElement | undefined

/** Shows one sentence at the top of the page until the reader acts on it or closes it. A later bar takes the place of an earlier one. */
export function showBar({ text, href = location.href.replace(/#.*/, ''), label = t('bar.reload') }: Bar): void {
  if (!place) {
    place = document.createElement('div')
    place.className = 'bar'
    place.setAttribute('role', 'status')
    document.body.prepend(place)
  }
  const sentence = html`<p>${text} <a href=${href}>${label}</a></p>
    <button type="button" class="btn bare" @click=${hideBar}>${t('bar.close')}</button>`
  render(sentence, place)
  place.hidden = false
}

function hideBar(): void {
  if (!place) return
  render(nothing, place)
  place.hidden = true
}
