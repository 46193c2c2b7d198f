import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { sumOf, type RequiredStall, type StallStances } from '../../debate/score/figures.ts'
import { countCalls, MOST_COUNTED } from '../../debate/tally/count-calls.ts'
import { readStances } from '../../debate/stances/read-stances.ts'
import { pathsFor } from '../../page/paths.ts'
import { stallClass } from '../../people/stall-class.ts'
import type { Scope } from '../../store/scope.ts'
import { readMarket } from '../../threads/read-market.ts'
import type { ThreadCard } from '../../threads/schema.ts'
import { marketAddress } from './market-address.ts'

const MOST = 3

/** Debates that want people of one stall to say what they think; nothing if there are none. `own`: the reader is of that stall. */
export async function stallCallStrip(scope: Scope, stall: RequiredStall, own: boolean, words: Words): Promise<Html | null> {
  const count = await countCalls(scope, stall)
  if (count === 0) return null
  const { items } = await readMarket(scope, { sort: `needs-${stall}`, limit: MOST })
  const lines: Html[] = []
  for (const thread of items) lines.push(line(thread, stall, await readStances(scope, thread.id), words))
  const { t, locale } = words
  const many = count === MOST_COUNTED ? `${words.number(count - 1)}+` : words.number(count)
  const id = `perlu-${stallClass(stall)}`
  return html`<section class="strip ${stallClass(stall)}" aria-labelledby="${id}"><div class="roof" aria-hidden="true"></div>
<h2 id="${id}"><a href="${marketAddress(locale, { sort: `needs-${stall}` })}">${t(own ? 'pages:calls.own' : `pages:calls.${stall}`)} <span>(${t(
    'pages:calls.debates',
    { count, many },
  )})</span></a></h2>
<p class="sm mut">${t(`pages:calls.lead-${stall}`)}</p><ul>${lines}</ul></section>`
}

function line({ id, slug, title, lang }: ThreadCard, stall: RequiredStall, stances: StallStances, { t, locale, number }: Words): Html {
  const [online, offline] = [number(sumOf(stances.online)), number(sumOf(stances.offline))]
  return html`<li><a href="${pathsFor(locale).thread(id, slug)}" lang="${lang}">${title}</a><span class="sm mut">${t(
    `pages:calls.people-${stall}`,
    {
      online,
      offline,
    },
  )}</span></li>`
}
