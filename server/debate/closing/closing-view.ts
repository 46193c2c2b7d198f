import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { icon } from '../../page/icon.ts'
import { pathsFor } from '../../page/paths.ts'
import { personView } from '../../people/person-view.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import { stallClass } from '../../people/stall-class.ts'
import { STALLS } from '../score/figures.ts'
import { ENOUGH_OF_A_STALL } from '../score/thresholds.ts'
import type { CommonGround } from './read-common-ground.ts'
import { type Closing, SummingStall } from './schema.ts'

type Shown = { readonly threadId: number; readonly closing: Closing; readonly ground: readonly CommonGround[] }

/** What a debate came to, on top of it: what one author of each stall says, side by side, what both agree on, and what it changed. Null while it goes on. */
export function closingView({ threadId, closing, ground }: Shown, words: Words): Html | null {
  const { closesAt, closedAt } = closing
  if (closesAt === null && closedAt === null) return null
  const { t, iso, soonWhen } = words
  const when =
    closesAt !== null
      ? html`${t('closing:closes')} <time datetime="${iso(closesAt)}" data-soon>${soonWhen(closesAt)}</time>.`
      : t('closing:closed')
  return html`<section class="end-of" aria-labelledby="penutup"><h2 id="penutup">${t('closing:title')}</h2><p class="sm mut">${when}${
    closesAt !== null && html` ${t('closing:slow')}`
  }</p><div class="sums">${SummingStall.enum.map((stall) => summaryView(stall, closing, words))}</div>${groundView(threadId, ground, words)}${changeView(closing, words)}</section>`
}

function summaryView(stall: SummingStall, { summaries }: Closing, words: Words): Html {
  const found = summaries.find((summary) => summary.stall === stall)
  return html`<article class="${stallClass(stall)}"><h3>${stallBadge(stall, words, 'long')}</h3>${
    found
      ? html`<div class="prose" lang="${found.lang}">${trusted(found.html)}</div><p class="sm mut">${personView({ ...found.author, stall: null }, words)}</p>`
      : html`<p class="sm mut">${words.t('closing:no-summary')}</p>`
  }</article>`
}

const groundView = (threadId: number, ground: readonly CommonGround[], { t, locale }: Words): Html | false =>
  ground.length > 0 &&
  html`<h3 class="meet">${icon('meet')}${t('closing:ground')}</h3><ul class="sm">${ground.map(
    ({ number, words, lang }) => html`<li><a href="${pathsFor(locale).permalink(threadId, number)}" lang="${lang}">${words}</a></li>`,
  )}</ul>`

/** Of a stall from which fewer than five have answered nothing but how many are missing. */
function changeView({ stalls }: Closing, words: Words): Html | false {
  const asked = STALLS.filter((stall) => stalls[stall].have > 0)
  if (asked.length === 0) return false
  const { t } = words
  return html`<h3>${t('closing:changed')}</h3><ul class="sm">${asked.map((stall) => {
    const { have, figures } = stalls[stall]
    return html`<li>${stallBadge(stall, words)} ${
      figures
        ? t('closing:share', {
            changed: figures.changed,
            answered: figures.answered,
            share: Math.round((100 * figures.changed) / figures.answered),
          })
        : t('closing:waits', { have, least: ENOUGH_OF_A_STALL })
    }</li>`
  })}</ul>`
}
