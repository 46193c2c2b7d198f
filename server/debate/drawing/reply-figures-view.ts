import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { icon } from '../../page/icon.ts'
import { pathsFor } from '../../page/paths.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import { REQUIRED_STALLS, type RequiredStall, STALLS, sumOf } from '../score/figures.ts'
import { missingVotes } from '../score/missing-votes.ts'
import type { ShownFigures } from '../score/shown-figures.ts'
import { awning } from './awning.ts'
import { percents } from './percents.ts'
import { smallStall } from './small-stall.ts'
import { stillNeeded } from './still-needed.ts'

/** What is shown of one reply: its votes by stall, how many minds it has changed, and how many found it useful (which stands with its votes). */
export type ShownReplyFigures = ShownFigures & { readonly minds: number; readonly helpful?: number }

/** Which reply it is. */
type PostPlace = { readonly threadId: number; readonly number: number }

/**
 * What the stalls think of a reply: a pair of awnings, and below them in words what follows (common ground, what is still missing). The
 * page and the live frame are made of this, and one takes the place of the other by `data-figures`. The line of words is there
 * even when it says nothing, so that nothing moves when it does.
 */
export const replyFiguresView = (post: PostPlace, shown: ShownReplyFigures, words: Words): Html =>
  html`<div class="figs" data-figures="${post.number}"${Boolean(shown.helpful) && html` data-helpful="${words.number(shown.helpful!)}"`}><div class="mini" role="group" aria-label="${words.t(
    'balance:on-reply',
    {
      number: post.number,
    },
  )}">${REQUIRED_STALLS.map((stall) => votesView(stall, shown, words))}</div><p class="follows">${badgeView(post, shown, words)}${
    shown.minds > 0 &&
    html`<span>${icon('swap')}<span class="vh">${words.t('balance:minds', { count: shown.minds })}</span><span aria-hidden="true">${words.number(shown.minds)}</span></span>`
  }${othersView(shown, words)}</p></div>`

function votesView(stall: RequiredStall, { figures, have }: ShownFigures, words: Words): Html {
  const counts = figures[stall]
  if (!counts) return smallStall(stall, html`<span class="mut">${stillNeeded(have[stall], words)}</span>`, awning(0, 0), words)
  const { agree, pass, disagree } = counts
  const [full = 0, pale = 0] = percents([agree, pass, disagree])
  return smallStall(stall, html`<span>${ofAll(agree, sumOf(counts), words)}</span>`, awning(full, pale), words)
}

/** `44/52`, which is said as "44 setuju dari 52". */
const ofAll = (agree: number, all: number, { t, number }: Words): Html =>
  html`${number(agree)}<span class="vh"> ${t('balance:agree-of')} </span><span aria-hidden="true">/</span>${number(all)}`

/** The badge in words; teal and its sign are for what both stalls agree on, and for nothing else. */
function badgeView({ threadId, number }: PostPlace, { badge, frozen, have }: ShownFigures, words: Words): Html | null {
  const { t, locale } = words
  const how = pathsFor(locale).commonGround(threadId, number)
  if (frozen) return html`<a href="${how}">${t('balance:frozen')}</a>`
  if (badge === 'provisional' || badge === 'common-ground')
    return html`<a class="meet" href="${how}">${icon('meet')}${t(`balance:badge.${badge}`)}</a>`
  if (badge === 'candidate') return html`<a href="${how}">${t('balance:badge.candidate')}</a>`
  const missing = badge === 'waiting' ? missingVotes(have) : []
  if (missing.length === 0 || missing.length === REQUIRED_STALLS.length) return null
  const { stall, votes } = missing[0]!
  return html`<span>${t(`balance:waits-for.${stall === 'offline' ? 'offline' : 'online'}`, { count: votes })}</span>`
}

/** Buyers and observers: a third bar in words, which decides nothing. */
function othersView({ figures }: ShownFigures, words: Words): Html[] {
  return STALLS.filter((stall) => stall !== 'online' && stall !== 'offline').flatMap((stall) => {
    const counts = figures[stall]
    return counts ? [html`<span>${stallBadge(stall, words)} <span>${ofAll(counts.agree, sumOf(counts), words)}</span></span>`] : []
  })
}
