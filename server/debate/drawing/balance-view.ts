import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import { stallClass } from '../../people/stall-class.ts'
import { REQUIRED_STALLS, type RequiredStall, STALLS, sumOf } from '../score/figures.ts'
import type { ShownStances } from '../score/shown-stances.ts'
import { awning } from './awning.ts'
import { stancePercents } from './stance-percents.ts'
import { stillNeeded } from './still-needed.ts'

/**
 * What both stalls think of a motion, as two drawn stalls of equal width whatever their numbers; buyers and observers below them in
 * words. The page and the live frame are made of this, and one takes the place of the other by `data-balance`.
 */
export const balanceView = (shown: ShownStances, words: Words): Html =>
  html`<div data-balance><div class="stalls">${REQUIRED_STALLS.map((stall) => standView(stall, shown, words))}</div>${othersView(shown, words)}</div>`

function standView(stall: RequiredStall, { figures, have }: ShownStances, words: Words): Html {
  const { t } = words
  const counts = figures[stall]
  const head = html`<p class="${stallClass(stall)}">${stallBadge(stall, words, 'long')}`
  if (!counts)
    return html`${head}${awning(0, 0)}<span class="stand"><b>${stillNeeded(have[stall], words)}</b><br><span class="mut">${t(
      'balance:before-shown',
    )}</span></span><span class="sm mut">${t('balance:people-of-five', { have: have[stall] })}</span></p>`
  const { agree, unsure, disagree } = stancePercents(counts)
  const people = sumOf(counts)
  return html`${head}${awning(agree, unsure)}<span class="stand"><b class="pc">${agree}%</b> ${t('balance:agree')}<br><span class="mut">${unsure}% ${t(
    'balance:unsure',
  )}<br>${disagree}% ${t('balance:disagree')}</span></span><span class="sm mut"${people >= 10_000 && html``}>${t('balance:people', {
    count: people,
  })}</span></p>`
}

/** The stalls that never decide: a share in words, or how many have spoken; nothing of those of whom nobody has. */
function othersView({ figures, have }: ShownStances, words: Words): Html | null {
  const others = STALLS.filter((stall) => stall !== 'online' && stall !== 'offline' && have[stall] > 0)
  if (others.length === 0) return null
  return html`<p class="mini others">${others.map((stall) => {
    const counts = figures[stall]
    const share = counts ? words.t('balance:share', { percent: stancePercents(counts).agree }) : stillNeeded(have[stall], words)
    return html`<span>${stallBadge(stall, words, 'long')} ${share}</span>`
  })}</p>`
}
