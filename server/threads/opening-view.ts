import { html, type Html, trusted } from '../kernel/html.ts'
import type { Words } from '../kernel/words.ts'
import { pathsFor, pathWords } from '../page/paths.ts'
import { personMark } from '../people/person-mark.ts'
import { personView } from '../people/person-view.ts'
import { stallClass } from '../people/stall-class.ts'
import type { Thread } from './schema.ts'

export type OpeningSlots = {
  /** Why the opening is not shown. */
  readonly note?: Html | null
  /** What readers say of it in a word. */
  readonly rating?: Html | null
  /** Links for its author alone. */
  readonly own?: Html | false
}

/** The opinion that opened the debate. While it is hidden, removed or withheld nothing of it is shown. */
export function openingView(thread: Thread, words: Words, { note, rating, own }: OpeningSlots = {}): Html {
  const { id, html: markup, openingState, author, createdAt, editedAt, lang } = thread
  const { t, locale, when, iso } = words
  const to = pathsFor(locale)
  if (markup === null || openingState !== 'shown')
    return html`<article class="open" id="b0" data-fresh="opening" data-state="${openingState}"><div class="shut"><div><p><b>${t(
      `threads:opening-${openingState === 'shown' ? 'hidden' : openingState}`,
    )}</b></p><p>${note} ${t('threads:opening-hidden-text')}</p></div></div>${own && html`<p class="acts">${own}</p>`}</article>`
  return html`<article class="open ${stallClass(author.stall)}" id="b0" data-fresh="opening" data-state="shown" data-author="${author.name}">
<header class="by">${personMark(author.name, author.stall)}<p class="grow">${personView(author, words)}<br><time datetime="${iso(
    createdAt,
  )}">${when(createdAt)}</time>${editedAt !== null && html` · <a href="${to.history(id, 0)}">${t('threads:edited')}</a>`}</p></header>
<div class="prose" lang="${lang}">${trusted(markup)}</div>
<p class="acts"><a data-quote="0" href="?${pathWords(locale).quote}=0#tulis">${t('threads:quote')}</a><a data-flag href="${to.flag(id, 0)}">${t(
    'threads:flag',
  )}</a>${own}</p>${rating}
</article>`
}
