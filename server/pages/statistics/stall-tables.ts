import { percents } from '../../debate/drawing/percents.ts'
import { stancePercents } from '../../debate/drawing/stance-percents.ts'
import { stillNeeded } from '../../debate/drawing/still-needed.ts'
import type { Closing } from '../../debate/closing/schema.ts'
import { Stance } from '../../debate/schema.ts'
import { STALLS, sumOf } from '../../debate/score/figures.ts'
import { shownStances } from '../../debate/score/shown-stances.ts'
import { html, type Html, type Part } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { icon } from '../../page/icon.ts'
import type { Stall } from '../../people/schema.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import type { Statistics } from './read-statistics.ts'

/** How many people of each stall have which stance, as it may be shown, and how many of them changed their mind. */
export function stanceTable({ stances, changed }: Statistics, words: Words): Html {
  const { t, number } = words
  const { figures, have } = shownStances(stances)
  const swaps = html`${icon('swap')}<span class="vh">${t('balance:time.swaps')}</span>`
  const heads = [t('balance:stats.stall'), t('balance:stats.people'), ...Stance.enum.map((stance) => t(`balance:${stance}`)), swaps]
  return table(
    t('balance:stats.stalls'),
    heads,
    STALLS.map((stall) => {
      const counts = figures[stall]
      return html`<tr><th scope="row">${stallBadge(stall, words)}</th>${
        counts
          ? html`<td>${number(sumOf(counts))}</td>${Stance.enum.map((stance) => html`<td>${number(counts[stance])}</td>`)}`
          : html`<td colspan="4" class="mut">${stillNeeded(have[stall], words)}</td>`
      }<td>${number(changed[stall])}</td></tr>`
    }),
  )
}

/** With what people came and left, by stall, and how many of them changed; null as long as nobody was asked again. */
export function beforeAfterTable({ beforeAfter }: Statistics, words: Words): Html | null {
  const { t } = words
  const asked = STALLS.filter((stall) => beforeAfter[stall].have > 0)
  if (asked.length === 0) return null
  const heads = [
    t('balance:stats.stall'),
    t('balance:stats.people'),
    t('balance:stats.before'),
    t('balance:stats.after'),
    t('balance:stats.changed'),
  ]
  return table(
    t('balance:stats.before-after'),
    heads,
    asked.map((stall) => html`<tr><th scope="row">${stallBadge(stall, words)}</th>${beforeAfterCells(beforeAfter[stall], words)}</tr>`),
  )
}

function beforeAfterCells({ have, figures }: Closing['stalls'][Stall], words: Words): Html {
  if (!figures) return html`<td colspan="4" class="mut">${stillNeeded(have, words)}</td>`
  const { answered, changed, before, after } = figures
  const [percent = 0] = percents([changed, answered - changed])
  return html`<td>${words.number(answered)}</td><td>${stancePercents(before).agree}%</td><td>${stancePercents(after).agree}%</td><td>${words.t(
    'balance:stats.changed',
    { count: changed, percent },
  )}</td>`
}

const table = (name: string, heads: readonly Part[], rows: readonly Html[]): Html =>
  html`<div class="scroll" role="region" tabindex="0" aria-label="${name}"><table class="seals figures"><thead><tr>${heads.map(
    (head) => html`<th scope="col">${head}</th>`,
  )}</tr></thead><tbody>${rows}</tbody></table></div>`
