import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'
import { decisionLetter } from '../decisions/decision-letter.ts'
import type { Strike } from './schema.ts'

/** A strike for its owner: the letter, his own text as it was judged, until when it counts, and what he can do (`steps`). */
export function strikeView(strike: Strike, steps: Html, words: Words): Html {
  const { decisionId, threadId, number, evidence, at, expiresAt } = strike
  const { t, locale, iso, shortWhen, day } = words
  return html`<article class="ctx" id="p${decisionId}"><p class="sm mut"><a href="${pathsFor(locale).permalink(threadId, number)}">${
    number === 0 ? t('strikes:opening') : t('strikes:reply', { number })
  }</a>, <time datetime="${iso(at)}">${shortWhen(at)}</time></p>
${decisionLetter(strike, words)}
${
  evidence === null
    ? html`<p class="sm mut">${t('strikes:text-gone')}</p>`
    : html`<details class="seen"><summary class="sm">${t('strikes:text')}</summary><blockquote class="said">${evidence}</blockquote></details>`
}<p class="sm mut">${t('strikes:expires', { day: day(expiresAt) })}</p>${steps}</article>`
}
