import { html, type Html } from '../../kernel/html.ts'
import type { WordKey } from '../../kernel/locale-resources.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'
import type { HeldItem } from '../../publishing/schema.ts'
import { markSpans } from '../../publishing/words/mark-spans.ts'
import { timeBar } from '../cases/clock-view.ts'
import { spanOf } from '../cases/span-of.ts'
import { heldForms, type HeldAnswering } from './held-forms.ts'

/** Something held as a moderator judges it: whose it is, why it waits and since when, its words as they were sent, and his answer. */
export function heldItemView(item: HeldItem, { now, ...answering }: HeldAnswering & { readonly now: number }, words: Words): Html {
  const { id, at, dueAt, reasons, title, motion, text } = item
  const { t, iso, shortWhen } = words
  return html`<article class="ctx" id="t${id}"><h3>${placeView(item, words)}</h3>
<p class="sm">${authorView(item, now, words)}, <time datetime="${iso(at)}">${shortWhen(at)}</time></p>
<p class="sm">${t('publishing:why')}: ${reasons.map((reason) => t(`publishing:reason.${reason}`)).join(', ')}</p>
${timeBar({ from: at, until: dueAt }, now, words)}
<div class="sent">${title && html`<p><b>${marked(item, 'title', title)}</b></p>`}${
    motion && html`<p><b>${t('moderation:case.motion')}:</b> ${marked(item, 'motion', motion)}</p>`
  }${text && html`<p>${marked(item, 'text', text)}</p>`}</div>${foundView(item, words)}
${heldForms(item, answering, words)}</article>`
}

/** What it would be, and where. */
function placeView({ kind, threadId, number, threadTitle }: HeldItem, { t, locale }: Words): Html {
  const what = t(`publishing:kind.${kind}`)
  if (threadId === null) return html`${what}`
  return html`${what}: <a href="${pathsFor(locale).permalink(threadId, number ?? 0)}">${threadTitle || t('threads:untitled')}${
    number !== null && number > 0 && ` #${number}`
  }</a>`
}

const authorView = ({ author, joinedAt, level }: HeldItem, now: number, words: Words): Html =>
  html`<b translate="no"><a href="${pathsFor(words.locale).person(author)}">${author}</a></b>, ${words.t('queue:held.age', {
    time: spanOf(Math.max(0, now - joinedAt), words),
  })}, ${words.t(`publishing:trust.level.${level}`)}`

const marked = ({ marks }: HeldItem, field: HeldItem['marks'][number]['at'], words: string): Html =>
  markSpans(
    words,
    marks.filter(({ at }) => at === field),
  )

/** What the marks stand for, each kind once. */
function foundView({ marks }: HeldItem, { t }: Words): Html | false {
  const kinds = [...new Set(marks.map(({ code }) => t(`publishing:mark.${code}` as WordKey)))]
  return kinds.length > 0 && html`<p class="sm mut">${t('queue:held.found')}: ${kinds.join(', ')}</p>`
}
