import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { smallBalanceView } from '../../debate/drawing/small-balance-view.ts'
import { missingStall } from '../../debate/score/missing-stall.ts'
import { shownStances } from '../../debate/score/shown-stances.ts'
import type { Ground } from '../../debate/tally/read-grounds.ts'
import { icon } from '../../page/icon.ts'
import { pathsFor } from '../../page/paths.ts'
import type { ThreadCard, Topic } from '../../threads/schema.ts'
import { languageNote } from '../../threads/language-note.ts'
import { threadCardView } from '../../threads/thread-card-view.ts'
import { firstWords } from '../first-words.ts'
import { invitation } from '../thread/stall-invitation.ts'
import type { CardFigures } from './read-card-figures.ts'

type Card = { readonly thread: ThreadCard; readonly topics: readonly Topic[]; readonly figures: CardFigures; readonly origin: string }

/** A debate in the market: how both stalls think of its motion, what they agree on, and whom it lacks. */
export function debateCard({ thread, topics, figures, origin }: Card, words: Words): Html {
  const { stances, ground, minds } = figures
  return threadCardView(thread, topics, words, {
    balance: thread.motion === null ? null : smallBalanceView(shownStances(stances), words),
    ground: ground && groundLine(ground, thread.slug, words),
    call: callLine(thread, missingStall(stances), origin, words),
    minds:
      minds > 0 ? html`${icon('swap')}${words.number(minds)}<span class="vh"> ${words.t('minds:people', { count: minds })}</span>` : null,
  })
}

/** `Titik temu: "Pelatihan datang ke kios pada jam sepi."` */
function groundLine({ threadId, number, badge, text, lang }: Ground, slug: string, words: Words): Html {
  const { t, locale } = words
  const sure = badge !== 'candidate'
  return html`<p class="sm agreed"><span class="${sure ? 'meet' : 'mut'}">${sure && icon('meet')}${t(`balance:badge.${badge}`)}:</span> <a href="${pathsFor(
    locale,
  ).reply(threadId, slug, number)}" lang="${lang}">${firstWords(text)}</a>${languageNote(lang, words)}</p>`
}

function callLine(thread: ThreadCard, stall: 'online' | 'offline' | null, origin: string, words: Words): Html | null {
  const { motion, state, id, slug } = thread
  if (stall === null || motion === null || (state !== 'open' && state !== 'cooling')) return null
  const address = invitation(stall, thread, origin + pathsFor(words.locale).thread(id, slug), words)
  return html`<p class="sm">${words.t(`pages:calls.lacks-${stall}`)} <a href="${address}" rel="noopener">${words.t('pages:invite.link')}</a></p>`
}
