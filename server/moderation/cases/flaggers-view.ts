import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import type { FlagBurst } from '../flags/find-burst.ts'
import { namedStalls } from './named-stalls.ts'
import type { Case } from './schema.ts'

/** How many flagged from which stall and what they wrote: never who. */
export function flaggersView({ flaggers, flagCount, flags, burst }: Case, words: Words): Html {
  const { t } = words
  const noted = flags.filter(({ note }) => note !== '')
  return html`<section aria-labelledby="lp"><h3 id="lp">${t('moderation:case.flags', { count: flagCount })}</h3>
<table><thead><tr><th scope="col">${t('moderation:case.stall')}</th><th scope="col">${t('moderation:case.people')}</th></tr></thead><tbody>
${namedStalls(flaggers).map((stall) => html`<tr><th scope="row">${stallBadge(stall, words)}</th><td>${flaggers[stall]}</td></tr>`)}
${flaggers.none > 0 && html`<tr><th scope="row" class="mut">${t('moderation:queue.no-stall')}</th><td>${flaggers.none}</td></tr>`}
<tr class="sum"><th scope="row">${t('moderation:case.sum')}</th><td>${flagCount}</td></tr></tbody></table>
${burst && burstView(burst, flagCount, words)}${
    noted.length > 0 &&
    html`<h4 class="sm">${t('moderation:case.notes')}</h4><ul class="said sm">${noted.map(
      ({ reason, note }) => html`<li><b>${t(`moderation:reason.${reason}`)}:</b> ${note}</li>`,
    )}</ul>`
  }${flagCount > flags.length && html`<p class="sm mut">${t('moderation:case.more-flags', { count: flagCount - flags.length })}</p>`}</section>`
}

function burstView({ atOnce, young, oneStall }: FlagBurst, flagCount: number, { t }: Words): Html {
  const stall = oneStall && flagCount > 1 && t('moderation:burst.one-stall', { stall: t(`people:stall.${oneStall}`) })
  return html`<p class="note sm"><b>${t('moderation:burst.title')}</b> ${t('moderation:burst.at-once', { count: atOnce })} ${
    young > 0 && t('moderation:burst.young', { count: young })
  } ${stall}</p>`
}
