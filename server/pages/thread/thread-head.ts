import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { icon } from '../../page/icon.ts'
import type { Paths } from '../../page/paths.ts'
import type { Thread, Topic } from '../../threads/schema.ts'
import { threadState } from '../../threads/thread-state.ts'
import { threadLink } from '../../threads/thread-link.ts'
import { topicLink } from '../../threads/topic-link.ts'
import type { ThreadPageData } from './read-thread-page.ts'
import { shareLink } from './share-link.ts'

type Head = {
  readonly thread: Thread
  readonly title: string
  readonly topics: readonly Topic[]
  readonly mine: ThreadPageData['mine']
  /** Whom the debate lacks. */
  readonly invite: Html
  /** The public address of the forum, without a slash at its end. */
  readonly origin: string
}

/** The head of a debate: its title, where it belongs, how large it is, and where the reader goes on. */
export function threadHead({ thread, title, topics, mine, invite, origin }: Head, words: Words, to: Paths): Html {
  const { t } = words
  const { id, slug, lang, replyCount } = thread
  const topic = topicLink(topics, thread.topic, words)
  const unread = mine && mine.unread > 0 && mine
  return html`<header class="title">
<p class="crumb"><a class="btn bare" href="${to.market}">${icon('back')}${t('page:market')}</a>${shareLink(title, origin + to.thread(id, slug), words)}</p>
<h1 data-fresh="title"${thread.title && html` lang="${lang}"`}>${title}</h1>
${thread.answers && html`<p class="sm">${t('threads:answers')}: ${threadLink(thread.answers, words)}</p>`}<p class="sm mut">${topic && html`${topic} · `}<a href="#balasan" data-figure="replies">${t('threads:replies', { count: replyCount })}</a> <span data-fresh="state">${threadState(thread, words)}</span></p>
${unread && html`<p class="resume"><a class="btn" href="${to.reply(id, slug, unread.lastRead + 1)}">${icon('down')}${t('pages:thread.resume', { count: unread.unread })}</a></p>`}${invite}
</header>`
}
