import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'
import type { MyJudged } from './read-my-judged.ts'

/** Says to the author of a hidden post that it is his, what waits, and where he mends it or reads why; for his own page only. */
export function ownJudgedNote(threadId: number, { number, decisionId, waits, mayMend }: MyJudged, { t, locale }: Words): Html {
  const to = pathsFor(locale)
  return html`<span data-own class="sm">${t(waits === null ? 'strikes:own.hidden' : `strikes:own.${waits}`)}</span>${
    mayMend && html`<a data-own href="${to.edit(threadId, number)}"><b>${t(waits === null ? 'strikes:mend' : 'strikes:mend-again')}</b></a>`
  }<a data-own href="${to.strikes}#p${decisionId}">${t('strikes:own.why')}</a>`
}
