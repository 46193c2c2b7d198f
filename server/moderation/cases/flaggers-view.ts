import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import type { Stall } from '../../people/schema.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import type { FlagBurst } from '../flags/find-burst.ts'
import { TO_HIDE } from '../flags/thresholds.ts'
import { namedStalls } from './named-stalls.ts'
import type { Case } from './schema.ts'

/** How many flagged from which stall and what they wrote: never who. */
export function flaggersView(found: Case, words: Words): Html {
  const { flaggers, flagCount, flags, burst, weights } = found
  const { t } = words
  const sum = weights.reduce((all, { counted }) => all + counted, 0)
  const noted = flags.filter(({ note }) => note !== '')
  return html`<section aria-labelledby="lp"><h3 id="lp">${t('moderation:case.flags', { count: flagCount })}</h3>
<table><thead><tr><th scope="col">${t('moderation:case.stall')}</th><th scope="col">${t('moderation:case.people')}</th><th scope="col">${t('queue:weight')}</th></tr></thead><tbody>
${namedStalls(flaggers).map((stall) => html`<tr><th scope="row">${stallBadge(stall, words)}</th><td>${flaggers[stall]}</td>${weightCell(found, stall, words)}</tr>`)}
${flaggers.none > 0 && html`<tr><th scope="row" class="mut">${t('moderation:queue.no-stall')}</th><td>${flaggers.none}</td>${weightCell(found, null, words)}</tr>`}
<tr class="sum"><th scope="row">${t('moderation:case.sum')}</th><td>${flagCount}</td><td>${hundredths(sum, words)} <span class="mut">${t('queue:weight.limit', { weight: hundredths(TO_HIDE, words) })}</span></td></tr></tbody></table>
${burst && burstView(burst, flagCount, words)}${
    noted.length > 0 &&
    html`<h4 class="sm">${t('moderation:case.notes')}</h4><ul class="said sm">${noted.map(
      ({ reason, note }) => html`<li><b>${t(`moderation:reason.${reason}`)}:</b> ${note}</li>`,
    )}</ul>`
  }${flagCount > flags.length && html`<p class="sm mut">${t('moderation:case.more-flags', { count: flagCount - flags.length })}</p>`}</section>`
}

/** What the flags of a stall weigh, and that no stall counts for more than its cap. */
function weightCell({ weights }: Case, stall: Stall | null, words: Words): Html {
  const weight = weights.find((other) => other.stall === stall)
  if (!weight) return html`<td>${hundredths(0, words)}</td>`
  const { all, counted } = weight
  return html`<td>${hundredths(counted, words)}${
    all > counted && html` <span class="mut">${words.t('queue:weight.capped', { weight: hundredths(all, words) })}</span>`
  }</td>`
}

/** `2,6` */
const hundredths = (weight: number, { number }: Words): string => {
  const tenths = Math.round(weight / 10) / 10
  return Number.isInteger(tenths) ? `${number(tenths)}${number(0.1).slice(1, 2)}0` : number(tenths)
}

function burstView({ atOnce, young, oneStall }: FlagBurst, flagCount: number, { t }: Words): Html {
  const stall = oneStall && flagCount > 1 && t('moderation:burst.one-stall', { stall: t(`people:stall.${oneStall}`) })
  return html`<p class="note sm"><b>${t('moderation:burst.title')}</b> ${t('moderation:burst.at-once', { count: atOnce })} ${
    young > 0 && t('moderation:burst.young', { count: young })
  } ${stall}</p>`
}
