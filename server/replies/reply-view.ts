import { html, type Html, trusted } from '../kernel/html.ts'
import type { Words } from '../kernel/words.ts'
import { icon } from '../page/icon.ts'
import { pageOf, pathsFor, pathWords } from '../page/paths.ts'
import { personMark } from '../people/person-mark.ts'
import { personView } from '../people/person-view.ts'
import { stallBadge } from '../people/stall-badge.ts'
import { stallClass } from '../people/stall-class.ts'
import type { Reply } from './schema.ts'

/** What other rooms put into a reply. */
export type ReplySlots = {
  /** Why a reply is not shown. */
  readonly note?: Html | null
  /** Whose mind it changed. */
  readonly minds?: Html | null
}

/** What stands below a reply: figures that change by themselves, and what its reader may do. */
export type ReplyFoot = {
  readonly figures?: Html | null
  /** Where he votes. */
  readonly votes?: Html | null
  /** What is for him alone. */
  readonly own?: Html | null
  /** What he is told of his vote. */
  readonly note?: Html | false
}

/** One reply as everybody sees it, without its `replyEnd`. One that is not shown keeps its place, and nothing of its text. */
export function replyView(reply: Reply, words: Words, slots: ReplySlots = {}): Html {
  const { number, state, author, stall } = reply
  if (state === 'deleted') return gone(reply, html`<div class="shut bare"><p class="mut">${words.t('replies:deleted', { number })}`)
  if (state !== 'shown' || !author) {
    const said = words.t(`replies:${state === 'shown' ? 'hidden' : state}`, { number })
    return gone(reply, html`<div class="shut"><div><p><b>${said}</b></p><p>${slots.note}`)
  }
  return html`<article class="reply ${stallClass(stall)}" id="b${number}" data-number="${number}" data-state="shown" data-author="${
    author.name
  }" aria-posinset="${number}" aria-setsize="-1" aria-label="${words.t('replies:by', { number, name: author.name })}">
${header(reply, author, words)}${quote(reply, words)}
<div class="prose" lang="${reply.lang}">${trusted(reply.html ?? '')}</div>${slots.minds}
`
}

/** What ends a reply's markup: `replyView` leaves it off, so that it may be other for every reader while that is shared. */
export function replyEnd(reply: Reply, words: Words, { figures, votes, own, note }: ReplyFoot = {}): Html {
  if (reply.state !== 'shown') return html`<p class="acts">${own}</p></article>`
  const { number } = reply
  const { t, locale } = words
  const [word, to] = [pathWords(locale), pathsFor(locale)]
  return html`<div class="end">${figures}<div class="acts">${votes}<a data-reply="${number}" href="?${word.replyTo}=${number}#tulis"><b>${t(
    'replies:reply',
  )}</b></a><details class="more"><summary aria-label="${t('replies:more', { number })}">${icon('more')}</summary><div><a data-quote="${number}" href="?${
    word.quote
  }=${number}#tulis">${t('replies:quote')}</a><a data-mind href="${to.minds(reply.threadId, number)}">${t('minds:say')}</a><a data-flag href="${to.flag(
    reply.threadId,
    number,
  )}">${t('replies:flag')}</a>${own}</div></details></div>${note}</div></article>`
}

const gone = ({ number, state }: Reply, shutter: Html) =>
  html`<article class="reply" id="b${number}" data-number="${number}" data-state="${state}" aria-posinset="${number}" aria-setsize="-1">${shutter}${
    state === 'deleted' ? trusted('</p></div>') : trusted('</p></div></div>')
  }`

function header(reply: Reply, author: NonNullable<Reply['author']>, words: Words): Html {
  const { threadId, number, createdAt, editedAt } = reply
  const { t } = words
  const edited = html`<a href="${pathsFor(words.locale).history(threadId, number)}">${t('replies:edited')}</a> · `
  return html`<header class="by">${personMark(author.name, author.stall)}<p class="grow">${personView(author, words)}<br>${intent(
    reply,
    words,
  )}${editedAt !== null && edited}<time datetime="${words.iso(createdAt)}" data-ago>${words.shortWhen(createdAt)}</time></p><a class="no" href="#b${number}" aria-label="${t('replies:name', { number })}">#${number}</a></header>`
}

/** `Menyanggah #7 · ` */
function intent(reply: Reply, words: Words): Html | null {
  const { intent, parent } = reply
  if (parent === null) return intent && html`${words.t(`replies:intent-alone.${intent}`)} · `
  const does = intent ? words.t(`replies:intent.${intent}`) : words.t('replies:answers')
  return html`${does} <a href="${placeOf(reply, parent, words)}">#${parent}</a> · `
}

function quote(reply: Reply, words: Words): Html | null {
  const { quote } = reply
  if (!quote) return null
  return html`
<blockquote class="${stallClass(quote.stall)}" data-of="${quote.number}"><a href="${placeOf(reply, quote.number, words)}">${quote.author}</a> ${stallBadge(
    quote.stall,
    words,
  )}: ${quote.text}</blockquote>`
}

/** A place on the same page, or the address that leads to it wherever it stands. */
const placeOf = ({ threadId, number }: Reply, other: number, { locale }: Words) =>
  pageOf(other) === pageOf(number) ? `#b${other}` : pathsFor(locale).permalink(threadId, other)
