import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import type { Paths } from '../../page/paths.ts'
import type { Mine } from '../../threads/read-mine.ts'
import type { Thread } from '../../threads/schema.ts'
import { pageLinks } from './page-links.ts'
import type { ThreadPlace } from './thread-place.ts'

type List = {
  readonly thread: Thread
  /** Version of the figures that the page shows. */
  readonly tally: number
  readonly place: ThreadPlace
  readonly cards: readonly { readonly number: number; readonly card: Html }[]
  readonly mine: Mine | null
  /** Names of the people whom the reader has silenced: what comes live is folded too. */
  readonly muted: readonly string[]
  /** The reader may not write here: no card leads him to where he would. */
  readonly silent: boolean
}

/** The replies of one page of a thread, which the client keeps live; without it, links lead to all of them. */
export function replyList({ thread, tally, place, cards, mine, muted, silent }: List, words: Words, to: Paths): Html {
  const { t } = words
  const { id, slug, head, replyCount, state } = thread
  const first = to.thread(id, slug)
  const newest = place.sort === 'newest'
  // Counting backwards there is no end at which new replies could be added: they only count.
  const page = newest ? 0 : place.page
  const sinceNumber = mine && mine.unread > 0 && !newest ? mine.lastRead + 1 : null
  const current = trusted(' aria-current="true"')
  return html`<live-thread thread-id="${id}"${muted.length > 0 && html` muted="${muted.join(' ')}"`} seq="${head}" tally="${tally}" last="${replyCount}" page="${page}" pages="${place.pages}" locale="${words.locale}" data-state="${state}"${silent && trusted(' data-silent')}>
<div class="live"><h2 class="grow" id="balasan" data-figure="replies">${t('threads:replies', {
    count: replyCount,
  })}</h2><div data-status></div></div>
<nav class="tabs" aria-label="${t('pages:thread.order')}"><a href="${first}#balasan"${!newest && current}>${t('pages:thread.oldest')}</a><a href="${first}?sort=newest#balasan"${
    newest && current
  }>${t('pages:thread.newest')}</a></nav>
<div data-list role="feed" aria-labelledby="balasan">${cards.map(
    ({ number, card }) =>
      html`${number === sinceNumber && html`<p class="since">${t('pages:thread.since', { count: mine!.unread })}</p>`}${card}
`,
  )}</div>
${cards.length === 0 && html`<p class="empty mut">${t('pages:thread.empty')}</p>`}
${newest ? olderLink(cards.at(-1)?.number, first, words) : pageLinks(place, words, (page) => `${to.thread(id, slug, page)}#balasan`)}
<p data-newer><a href="${to.thread(id, slug, place.pages)}#b${replyCount}">${t('pages:thread.newer')}</a></p>
<div data-pill></div></live-thread>`
}

const olderLink = (last: number | undefined, first: string, { t }: Words) =>
  last !== undefined &&
  last > 1 &&
  html`<p class="pages"><a class="btn" rel="next" href="${first}?sort=newest&amp;before=${last}#balasan">${t('pages:thread.older')}</a></p>`
