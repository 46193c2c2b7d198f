import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { percents } from '../../debate/drawing/percents.ts'
import { REQUIRED_STALLS, type RequiredStall } from '../../debate/score/figures.ts'
import { type Ground, MOST_GROUNDS, readGrounds } from '../../debate/tally/read-grounds.ts'
import { readFigures, type ReplyTally } from '../../debate/votes/read-figures.ts'
import { icon } from '../../page/icon.ts'
import { pathsFor } from '../../page/paths.ts'
import { stallClass } from '../../people/stall-class.ts'
import type { Scope } from '../../store/scope.ts'
import { languageNote } from '../../threads/language-note.ts'
import { firstWords } from '../first-words.ts'
import { placeAddress } from './place-address.ts'

/** What both stalls agree with most in a debate, three replies at most, before all the rest; nothing while there is nothing. */
export async function groundPanel(scope: Scope, thread: { id: number; slug: string }, words: Words): Promise<Html | null> {
  const grounds = await readGrounds(scope, thread.id, MOST_GROUNDS)
  const [surest] = grounds
  if (!surest) return null
  const { t, locale } = words
  const numbers = grounds.map(({ number }) => number)
  const figures = await readFigures(scope, thread.id, numbers)
  const all = placeAddress(locale, thread, { sort: 'common-ground', after: 0, pages: 1 })
  // Teal and its sign are for what both stalls do agree on, which of a candidate is not known yet.
  const kind = surest.badge === 'candidate' ? 'ink' : 'meet'
  return html`<section class="ground" aria-labelledby="tt"><h2 id="tt"><a class="meet ${kind}" href="${all}#balasan">${icon('meet')}${t(
    kind === 'meet' ? 'pages:ground.title' : 'pages:ground.title-candidate',
  )}</a></h2>
<ol>${grounds.map((ground) => entry(ground, thread, figures.get(ground.number), words))}</ol></section>`
}

function entry(
  { number, text, lang, badge }: Ground,
  { id, slug }: { id: number; slug: string },
  tally: ReplyTally | undefined,
  words: Words,
) {
  const modest = badge !== 'common-ground' && html`<span class="mut">${words.t(`balance:badge.${badge}`)}</span>`
  return html`<li><a href="${pathsFor(words.locale).reply(id, slug, number)}" lang="${lang}">${firstWords(text)}</a>${languageNote(lang, words)}
<p class="sm">${tally && REQUIRED_STALLS.map((stall) => share(stall, tally, words))}${modest}</p></li>`
}

/** `■ 85%`: how much of a stall agrees, for who hears the page with the stall's name. */
function share(stall: RequiredStall, { figures }: ReplyTally, { t }: Words): Html | null {
  const counts = figures[stall]
  if (!counts) return null
  const [agree = 0] = percents([counts.agree, counts.pass, counts.disagree])
  return html`<span class="s ${stallClass(stall)}"><span class="vh">${t(`people:stall.${stall}`)} </span>${t('balance:share', { percent: agree })}</span> `
}
