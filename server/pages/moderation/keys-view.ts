import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'

const KEYS = [
  ['J', 'next'],
  ['K', 'previous'],
  ['A', 'keep'],
  ['H', 'hide'],
  ['E', 'ask-edit'],
  ['W', 'warn'],
  ['?', 'list'],
] as const

/** The keys of the queue and their switch; hidden until a script that hears them is there. */
export const keysView = ({ t }: Words): Html =>
  html`<details class="shortcuts sm" data-keys hidden><summary>${t('queue:keys')}</summary><label class="opt"><input type="checkbox">${t(
    'queue:keys.on',
  )}</label><dl>${KEYS.map(([key, what]) => html`<div><dt>${key}</dt><dd>${t(`queue:keys.${what}`)}</dd></div>`)}</dl></details>`
