import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import { stallClass } from '../../people/stall-class.ts'
import type { RequiredStall } from '../score/figures.ts'

/** One of the pair of small awnings: whose it is, its figure in words, and the bar. */
export const smallStall = (stall: RequiredStall, figure: Html, bar: Html, words: Words): Html =>
  html`<div class="${stallClass(stall)}"><p>${stallBadge(stall, words)} ${figure}</p>${bar}</div>`
