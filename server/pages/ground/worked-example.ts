import { badgeOf, rankOf } from '../../debate/score/badge-of.ts'
import { NO_FIGURES, REQUIRED_STALLS, sumOf, type RequiredStall } from '../../debate/score/figures.ts'
import { rateOf } from '../../debate/score/rate-of.ts'
import { sortKey } from '../../debate/score/sort-key.ts'
import { TO_KEEP, TO_WIN } from '../../debate/score/thresholds.ts'
import { wilsonLower } from '../../debate/score/wilson-lower.ts'
import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import type { Example } from './read-example.ts'

/** The formula with the numbers of one reply, step by step: a column for each stall, their product, and what badge follows. */
export function workedExample(example: Example, words: Words): Html {
  const { t, number } = words
  const { counts, badge } = example
  const rates = { online: number(rateOf(counts.online)), offline: number(rateOf(counts.offline)) }
  const key = number(sortKey({ ...NO_FIGURES, ...counts }))
  const row = (name: 'agree' | 'votes' | 'rate' | 'low', cell: (stall: RequiredStall) => string) =>
    html`<tr><th scope="row">${t(`formula:${name}`)}</th>${REQUIRED_STALLS.map((stall) => html`<td>${cell(stall)}</td>`)}</tr>`
  return html`<table class="seals figures worked"><caption class="vh">${t('formula:example-made')}</caption><thead><tr><td></td>${REQUIRED_STALLS.map(
    (stall) => html`<th scope="col">${stallBadge(stall, words)}</th>`,
  )}</tr></thead><tbody>${[
    row('agree', (stall) => number(counts[stall].agree)),
    row('votes', (stall) => number(sumOf(counts[stall]))),
    row('rate', (stall) => `${number(counts[stall].agree + 1)} ÷ ${number(sumOf(counts[stall]) + 2)} = ${rates[stall]}`),
    row('low', (stall) => number(lowOf(example, stall))),
  ]}</tbody></table><p>${t('formula:product', { ...rates, key })}</p><p>${outcome(example, words)}</p>${
    badgeOf({ ...NO_FIGURES, ...counts }, badge) !== badge && html`<p class="sm mut">${t('formula:outcome.held')}</p>`
  }`
}

const lowOf = ({ counts }: Example, stall: RequiredStall) => wilsonLower(counts[stall].agree, sumOf(counts[stall]))

/** What badge follows from the figures, and why. */
function outcome(example: Example, { t, number }: Words): string {
  const { counts, badge: had } = example
  const badge = badgeOf({ ...NO_FIGURES, ...counts }, had)
  const [stall, low] = REQUIRED_STALLS.map((of) => [of, lowOf(example, of)] as const).toSorted(([, a], [, b]) => a - b)[0]!
  // The easier bound is named only where it decides: elsewhere it would contradict the 0.5 that the page explains.
  const bound = number(rankOf(had) > 0 && low < TO_WIN ? TO_KEEP : TO_WIN)
  const votes = Math.min(...REQUIRED_STALLS.map((of) => sumOf(counts[of])))
  if (badge === 'none' || badge === 'waiting')
    return t('formula:outcome.none', { stall: t(`people:stall.${stall}`).toLowerCase(), low: number(low), bound })
  return t(`formula:outcome.${badge}`, { bound, votes })
}
