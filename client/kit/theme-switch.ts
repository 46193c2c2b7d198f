import { html, LitElement } from 'lit'
import { t } from '../words.ts'
import { saved } from './saved.ts'

const CHOICES = ['system', 'light', 'dark'] as const
type Choice = (typeof CHOICES)[number]

/** Chooses between the device's theme, light and dark, and remembers it; `theme.ts` applies the choice before the page is painted. */
export class ThemeSwitch extends LitElement {
  static override properties = { choice: { state: true } }
  declare choice: Choice

  constructor() {
    super()
    const chosen = saved.get('theme')
    this.choice = chosen === 'light' || chosen === 'dark' ? chosen : 'system'
  }

  override createRenderRoot() {
    return this
  }

  override render() {
    return html`<div class="seg" role="group" aria-label=${t('theme.label')}>
      ${CHOICES.map(
        (choice) =>
          html`<button type="button" aria-pressed=${choice === this.choice} @click=${() => this.#choose(choice)}>${t(`theme.${choice}`)}</button>`,
      )}
    </div>`
  }

  #choose(choice: Choice): void {
    this.choice = choice
    if (choice === 'system') {
      saved.delete('theme')
      delete document.documentElement.dataset['theme']
    } else {
      saved.put('theme', choice)
      document.documentElement.dataset['theme'] = choice
    }
  }
}
customElements.define('theme-switch', ThemeSwitch)
