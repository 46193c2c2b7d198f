import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { stallClass } from '../../people/stall-class.ts'
import { claimWord, type Looking } from './claim-view.ts'
import { clockView } from './clock-view.ts'
import { namedStalls } from './named-stalls.ts'
import type { CaseCard, FlaggersByStall } from './schema.ts'

type Shown = { readonly href: string; readonly current: boolean; readonly looking: Looking }

/** A case in the list of the queue: why, where, how many flagged it from which stall, and its clock. */
export function caseCardView(card: CaseCard, { href, current, looking }: Shown, words: Words): Html {
  const { id, kind, reason, title, lang, flaggers, number, ahead } = card
  const { t } = words
  return html`<li id="k${id}"><a href="${href}"${current && trusted(' aria-current="true"')}><b>${t(
    `moderation:reason.${reason}`,
  )}</b><span class="sm t" lang="${lang}">${title || t('threads:untitled')}</span><span class="sm">${kind === 'flags' && stallFigures(flaggers, words)}<span class="mut">${
    claimWord(card, looking, words) ?? `${number === 0 ? t('moderation:case.opening') : `#${number}`}, ${lang.toUpperCase()}`
  }</span>${ahead && html`<span class="mut">, ${t('queue:case.ahead')}</span>`}</span>${clockView(card, looking.now, words)}</a></li>`
}

const stallFigures = (flaggers: FlaggersByStall, { t }: Words) =>
  namedStalls(flaggers).map(
    (stall) => html`<span class="s ${stallClass(stall)}"><span class="vh">${t(`people:stall.${stall}`)} </span>${flaggers[stall]}</span> `,
  )
