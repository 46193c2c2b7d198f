import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { REQUIRED_STALLS } from '../score/figures.ts'
import type { ShownStances } from '../score/shown-stances.ts'
import { awning } from './awning.ts'
import { smallStall } from './small-stall.ts'
import { stancePercents } from './stance-percents.ts'
import { stillNeeded } from './still-needed.ts'

/** What both stalls think of a motion, small enough for a list: two awnings with their shares. */
export const smallBalanceView = ({ figures, have }: ShownStances, words: Words): Html =>
  html`<div class="mini" role="group" aria-label="${words.t('balance:on-motion')}">${REQUIRED_STALLS.map((stall) => {
    const counts = figures[stall]
    if (!counts) return smallStall(stall, html`<span class="mut">${stillNeeded(have[stall], words)}</span>`, awning(0, 0), words)
    const { agree, unsure } = stancePercents(counts)
    return smallStall(stall, html`<span>${agree}%<span class="w"> ${words.t('balance:agree')}</span></span>`, awning(agree, unsure), words)
  })}</div>`
