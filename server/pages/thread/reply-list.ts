import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import type { Paths } from '../../page/paths.ts'
import type { Stall } from '../../people/schema.ts'
import type { Mine } from '../../threads/read-mine.ts'
import type { Thread } from '../../threads/schema.ts'
import { orderTabs } from './order-tabs.ts'
import { pageLinks } from './page-links.ts'
import { placeAddress } from './place-address.ts'
import type { PlacedReplies } from './read-place.ts'
import { inviteLink } from './stall-invitation.ts'
import type { ThreadPlace } from './thread-place.ts'
import { twoStallsView } from './two-stalls-view.ts'

type Card = { readonly number: number; readonly stall: Stall; readonly card: Html }

type List = Pick<PlacedReplies, 'next' | 'more'> & {
  readonly thread: Thread
  /** Version of the figures that the page shows. */
  readonly tally: number
  readonly place: ThreadPlace
  readonly cards: readonly Card[]
  readonly mine: Mine | null
  /** Names of the people whom the reader has silenced: what comes live is folded too. */
  readonly muted: readonly string[]
  /** The reader may not write here: no card leads him to where he would. */
  readonly silent: boolean
  /** The public address of the forum, without a slash at its end. */
  readonly origin: string
}

/** The replies of one page of a thread, which the client keeps live; without it, links lead to all of them. */
export function replyList(list: List, words: Words, to: Paths): Html {
  const { thread, tally, place, muted, silent } = list
  const { t } = words
  const { id, slug, head, replyCount, state } = thread
  // Only in the order of numbers there is an end at which new replies could be added: elsewhere they only count.
  const page = place.sort === 'oldest' ? place.page : 0
  const last = `${to.thread(id, slug, place.pages)}#b${replyCount}`
  return html`<live-thread thread-id="${id}"${muted.length > 0 && html` muted="${muted.join(' ')}"`} seq="${head}" tally="${tally}" last="${replyCount}" page="${page}" pages="${place.pages}" locale="${words.locale}" data-state="${state}"${silent && trusted(' data-silent')}>
<div class="live"><h2 class="grow" id="balasan" data-figure="replies">${t('threads:replies', {
    count: replyCount,
  })}</h2><div data-status></div></div>
${replyCount > 0 && orderTabs(thread, place, words)}
${page === 1 && place.pages > 1 && html`<p class="told"><a class="btn bare" href="${last}">${t('pages:thread.to-newest')}</a></p>`}
${place.sort === 'two-stalls' ? sideBySide(list, words, to) : oneBelowTheOther(list, words, to)}
<p data-newer><a href="${last}">${t('pages:thread.newer')}</a></p>
<div data-pill></div></live-thread>`
}

function oneBelowTheOther({ thread, place, cards, mine, next }: List, words: Words, to: Paths): Html {
  const { t, locale } = words
  const { id, slug } = thread
  const sinceNumber = mine && mine.unread > 0 && place.sort === 'oldest' ? mine.lastRead + 1 : null
  return html`<div data-list role="feed" aria-labelledby="balasan">${cards.map(
    ({ number, card }) =>
      html`${number === sinceNumber && html`<p class="since">${t('pages:thread.since', { count: mine!.unread })}</p>`}${card}
`,
  )}</div>
${cards.length === 0 && html`<p class="empty mut">${t(thread.replyCount === 0 ? 'pages:thread.empty' : 'pages:thread.none-here')}</p>`}
${
  place.sort === 'oldest'
    ? pageLinks(place, words, (page) => `${to.thread(id, slug, page)}#balasan`)
    : next !== null &&
      html`<p class="pages"><a class="btn" rel="next" href="${placeAddress(locale, thread, goingOn(place, next))}#balasan">${t(
        place.sort === 'newest' ? 'pages:thread.older' : 'pages:thread.further',
      )}</a></p>`
}`
}

const goingOn = (place: ThreadPlace, next: number): ThreadPlace =>
  place.sort === 'newest' ? { ...place, before: next } : place.sort === 'two-stalls' ? place : { ...place, after: next }

function sideBySide({ thread, cards, more, silent, origin }: List, words: Words, to: Paths): Html {
  const { id, slug } = thread
  const debate = { ...thread, title: thread.title || words.t('threads:untitled') }
  const invite = (stall: 'online' | 'offline') => (silent ? null : inviteLink(stall, debate, origin + to.thread(id, slug), words))
  return twoStallsView({ thread, cards, more, invite }, words)
}
