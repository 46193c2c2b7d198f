import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { stallClass } from '../../people/stall-class.ts'
import { placeAddress } from './place-address.ts'
import { REPLY_ORDERS, type ReplyOrder } from './reply-order.ts'
import { placeOf, type ThreadPlace } from './thread-place.ts'

type Named = { readonly id: number; readonly slug: string; readonly replyCount: number }

/** The orders in which a debate can be read, and below them what the one says that is not plain by its name. */
export function orderTabs(thread: Named, place: ThreadPlace, words: Words): Html {
  const { t, locale } = words
  const link = (order: ReplyOrder) => {
    const address = placeAddress(locale, thread, placeOf({ sort: order }, thread))
    const name = t(`pages:thread.${order}`)
    return html`<a href="${address}#balasan"${order === place.sort && trusted(' aria-current="true"')}>${
      order === 'online' || order === 'offline' ? html`<span class="s ${stallClass(order)}">${name}</span>` : name
    }</a>`
  }
  return html`<nav class="tabs" aria-label="${t('pages:thread.order')}">${REPLY_ORDERS.map(link)}</nav>${orderNote(thread, place, words)}`
}

function orderNote({ id, slug }: Named, place: ThreadPlace, { t, locale }: Words): Html | null {
  const says = noteOf(place)
  if (says === null) return null
  const all = placeAddress(locale, { id, slug }, { sort: 'oldest', page: 1, after: 0, pages: 1 })
  return html`<p class="sm mut told">${t(says)} <a href="${all}#balasan">${t('pages:order-note.all')}</a></p>`
}

function noteOf(place: ThreadPlace) {
  if (place.sort === 'oldest') return null
  if (place.sort === 'newest') return place.stall === undefined ? null : (`pages:order-note.of-${place.stall}` as const)
  return `pages:order-note.${place.sort}` as const
}
