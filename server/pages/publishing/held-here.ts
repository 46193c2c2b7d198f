import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import type { OwnHeld } from '../../publishing/schema.ts'
import { ownHeldView } from './own-held-view.ts'

/** What the reader wrote in this debate and what waits for a moderator, below the replies; it is there, empty, to be filled later. */
export const heldHere = (held: readonly OwnHeld[], words: Words, newKey: () => string): Html =>
  html`<section data-fresh="held" aria-label="${words.t('publishing:here')}"${held.length === 0 && trusted(' hidden')}>${held.map((one) =>
    ownHeldView(one, words, newKey()),
  )}</section>`
