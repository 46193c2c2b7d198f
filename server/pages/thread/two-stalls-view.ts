import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import { stallClass } from '../../people/stall-class.ts'
import type { Stall } from '../../people/schema.ts'
import { placeAddress } from './place-address.ts'

const SIDES = ['online', 'offline'] as const
type Side = (typeof SIDES)[number]

/** Fragments are the same in both languages, so that who changes the language stays where he was. */
const PLACE = { online: 'lapak-daring', offline: 'lapak-luring' }

type View = {
  readonly thread: { readonly id: number; readonly slug: string }
  readonly cards: readonly { readonly stall: Stall; readonly card: Html }[]
  /** Stalls that have said more. */
  readonly more: readonly Side[]
  /** How others of an empty stall are asked to come; nothing where nobody may write any more. */
  readonly invite: (stall: Side) => Html | null
}

/**
 * Both stalls with the same room: side by side where there is room for two, else side by side beyond the edge of the screen, where one
 * swipes or takes the links above, which need no script.
 */
export const twoStallsView = (view: View, words: Words): Html =>
  html`<nav class="tabs pick" aria-label="${words.t('pages:two-stalls.pick')}">${SIDES.map(
    (side) => html`<a href="#${PLACE[side]}">${stallBadge(side, words, 'long')}</a>`,
  )}</nav>
<div class="duo" data-list>${SIDES.map((side) => column(side, view, words))}</div>`

function column(side: Side, { thread, cards, more, invite }: View, words: Words): Html {
  const { t, locale } = words
  const own = cards.filter(({ stall }) => stall === side)
  const rest = placeAddress(locale, thread, { sort: 'newest', before: Infinity, stall: side, pages: 1 })
  return html`<section class="${stallClass(side)}" id="${PLACE[side]}" aria-labelledby="${PLACE[side]}-judul">
<div class="roof" aria-hidden="true"></div><h3 id="${PLACE[side]}-judul">${stallBadge(side, words, 'long')}</h3>
${
  own.length > 0
    ? html`<div role="feed" aria-labelledby="${PLACE[side]}-judul">${own.map(
        ({ card }) => html`${card}
`,
      )}</div>`
    : html`<p class="mut">${t(`pages:two-stalls.empty-${side}`)}</p>${invite(side)}`
}
${more.includes(side) && html`<p><a class="btn" href="${rest}#balasan">${t(`pages:two-stalls.all-${side}`)}</a></p>`}</section>`
}
