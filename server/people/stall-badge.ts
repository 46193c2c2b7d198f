import { html, type Html } from '../kernel/html.ts'
import type { Words } from '../kernel/words.ts'
import type { Stall } from './schema.ts'
import { stallClass } from './stall-class.ts'

/** A stall as everybody can tell it: colour, shape and word. `short` says "daring", `long` "Lapak daring". */
export const stallBadge = (stall: Stall, { t }: Words, form: 'short' | 'long' = 'short'): Html =>
  html`<span class="s ${stallClass(stall)}">${form === 'short' ? t(`people:stall.${stall}`) : t(`people:stall-long.${stall}`)}</span>`
