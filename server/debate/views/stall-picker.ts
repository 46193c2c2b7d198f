import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import type { OwnStall } from '../../threads/read-own-stall.ts'
import { STALLS } from '../score/figures.ts'
import { choiceButton } from './choice.ts'

/** Who the reader is in this debate, and where he says that he is another: once in seven days. */
export function stallPicker({ stall, changesFrom }: OwnStall, words: Words): Html {
  const { t } = words
  const now = html`${t('part:stall')} ${stallBadge(stall, words, 'long')}`
  if (changesFrom !== null) return html`<p class="sm stall">${now}<br>${changesAgain(changesFrom, words)}</p>`
  return html`<details class="stall sm" id="lapak"><summary>${now} <span class="to">${t('part:stall-change')}</span></summary>
<div class="opts" role="group" aria-label="${t('part:stall-pick')}">${STALLS.map((choice) =>
    choiceButton({ about: 'stall', number: 0, choice }, stallBadge(choice, words, 'long'), {
      pressed: choice === stall,
      fixed: true,
      more: html` class="opt"`,
    }),
  )}</div><p class="mut">${t('part:stall-lead')}</p></details>`
}

/** When a stall may be changed again. */
export const changesAgain = (from: number, { t, iso, when }: Words): Html =>
  html`<span class="mut">${t('part:stall-again')} <time datetime="${iso(from)}">${when(from)}</time></span>`
