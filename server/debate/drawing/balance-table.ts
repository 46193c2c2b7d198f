import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import { Stance } from '../schema.ts'
import { REQUIRED_STALLS, type RequiredStall } from '../score/figures.ts'
import type { BalancePoint } from './balance-points.ts'
import { noonInJakarta } from '../../kernel/day-in-jakarta.ts'
import type { MarkPlace } from './place-minds.ts'
import { stancePercents } from './stance-percents.ts'

/** The drawing of a balance as a table, newest day first, folded. */
export function balanceTable(points: readonly BalancePoint[], minds: readonly MarkPlace[], words: Words): Html {
  const { t } = words
  const name = t('balance:time.table')
  const changed = (point: number, stall: RequiredStall) =>
    minds.reduce((sum, mind) => (mind.point === point && mind.stall === stall ? sum + mind.many : sum), 0)
  const heads = Stance.enum
  return html`<details><summary>${name}</summary><div class="scroll" role="region" tabindex="0" aria-label="${name}"><table class="seals figures"><thead><tr><th scope="col" rowspan="2">${t(
    'balance:time.day',
  )}</th>${REQUIRED_STALLS.map(
    (stall) => html`<th scope="colgroup" colspan="4">${stallBadge(stall, words, 'long')}</th>`,
  )}</tr><tr>${REQUIRED_STALLS.map(
    () => html`${heads.map((head) => html`<th scope="col">${t(`balance:${head}`)}</th>`)}<th scope="col">${t('balance:time.swaps')}</th>`,
  )}</tr></thead><tbody>${points
    .map(
      ({ day, shown }, point) =>
        html`<tr><th scope="row">${words.shortDay(noonInJakarta(day))}</th>${REQUIRED_STALLS.map((stall) => {
          const counts = shown[stall]
          const percents = counts && stancePercents(counts)
          return html`${percents ? heads.map((head) => html`<td>${percents[head]}%</td>`) : html`<td colspan="3">${t('balance:time.few')}</td>`}<td>${changed(point, stall)}</td>`
        })}</tr>`,
    )
    .toReversed()}</tbody></table></div></details>`
}
