import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'
import { personMark } from '../../people/person-mark.ts'
import { personView } from '../../people/person-view.ts'
import type { ChangedMind } from './schema.ts'

/** One changed mind: whose, from which stance to which, why, and whether it is credited; `more` is what a moderator can do. */
export function mindView(mind: ChangedMind, words: Words, { place, more }: { readonly place: boolean; readonly more: Html | null }): Html {
  const { id, threadId, number, by, from, to, why, reason, lang, at } = mind
  const { t, locale, iso, shortWhen } = words
  const moved = from !== null && to !== null && from !== to
  return html`<article class="mind" id="m${id}"><header class="by">${personMark(by.name, by.stall)}<p class="grow">${personView(by, words)}<br>${
    moved && html`${t(`minds:stance.${from}`)} → ${t(`minds:stance.${to}`)} · `
  }${place && html`<a href="${pathsFor(locale).permalink(threadId, number)}">${t('replies:name', { number })}</a> · `}<time datetime="${iso(
    at,
  )}" data-ago>${shortWhen(at)}</time></p></header>
<p class="prose" lang="${lang}">${reason}</p>${why !== null && html`<p class="sm mut">${t(`minds:why.${why}`)}</p>`}${more}</article>`
}
