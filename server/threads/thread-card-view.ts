import { html, type Html } from '../kernel/html.ts'
import type { Words } from '../kernel/words.ts'
import { pathsFor } from '../page/paths.ts'
import { personMark } from '../people/person-mark.ts'
import { personView } from '../people/person-view.ts'
import type { ThreadCard, Topic } from './schema.ts'
import { threadState } from './thread-state.ts'
import { topicLink } from './topic-link.ts'

/** What other rooms put into a card. */
export type CardSlots = {
  /** What the stalls think of the motion. */
  readonly balance?: Html | null
  /** What both stalls agree on. */
  readonly ground?: Html | null
  /** Whom the debate lacks. */
  readonly call?: Html | null
  /** How many changed their mind. */
  readonly minds?: Html | null
}

/** A debate in a list: its title, its motion, who opened it, and how lively it is. */
export function threadCardView(thread: ThreadCard, topics: readonly Topic[], words: Words, slots: CardSlots = {}): Html {
  const { id, slug, title, lang, motion, topic, author, replyCount, activeAt } = thread
  const { t, locale, iso, shortWhen } = words
  const link = topicLink(topics, topic, words)
  const size = replyCount === 0 ? t('threads:none-yet') : t('threads:replies', { count: replyCount })
  return html`<article class="deb${slots.balance && ' pair'}">${personMark(author.name, author.stall)}
<h2><a href="${pathsFor(locale).thread(id, slug)}"${title !== '' && html` lang="${lang}"`}>${title || t('threads:untitled')}</a></h2>
${motion !== null && html`<p class="mosi"><b>${t('threads:motion')}:</b> <span lang="${lang}">${motion}</span></p>`}${slots.balance}${slots.ground}${slots.call}
<p class="meta"><span>${personView(author, words)}</span><span class="mut">${size}${slots.minds && html` · <span class="minds">${slots.minds}</span>`}${link && html` · ${link}`}${
    lang !== locale && html` · ${t(`threads:in-language.${lang}`)}`
  }${
    replyCount > 0 &&
    html` · <span class="last">${t('threads:last')} <time datetime="${iso(activeAt)}" data-ago>${shortWhen(activeAt)}</time></span>`
  }</span>${threadState(thread, words)}</p>
</article>
`
}
