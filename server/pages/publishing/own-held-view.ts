import { html, type Html, trusted } from '../../kernel/html.ts'
import type { WordKey } from '../../kernel/locale-resources.ts'
import { rendered } from '../../kernel/rendered.ts'
import type { Words } from '../../kernel/words.ts'
import { formHead } from '../../page/fields.ts'
import { pathsFor } from '../../page/paths.ts'
import type { OwnHeld } from '../../publishing/schema.ts'

/** Something of one's own that waits for a moderator, or what came of it. `key` is that of the form which takes it back. */
export function ownHeldView(held: OwnHeld, words: Words, key: string): Html {
  const { id, kind, state, title, text, reasons, at, threadId, number } = held
  const { t, when, iso, locale } = words
  return html`<article class="held" id="h${id}"><p><b class="tag">${t(`publishing:state.${state}`)}</b> ${
    threadId === null
      ? t(`publishing:kind.${kind}`)
      : html`<a href="${pathsFor(locale).permalink(threadId, number ?? 0)}">${t(`publishing:kind.${kind}`)}</a>`
  } · <time datetime="${iso(at)}">${when(
    at,
  )}</time></p>${title && html`<p><b>${title}</b></p>`}${text && html`<div class="prose">${trusted(rendered(text))}</div>`}${
    state === 'waiting' &&
    html`<p class="sm mut">${t('publishing:why')}: ${reasons.map((reason) => t(`publishing:reason.${reason}`)).join(', ')}</p>`
  }${outcomeView(held, words)}${
    state === 'waiting' &&
    html`<form method="post">${formHead('withdraw', key)}<input type="hidden" name="held" value="${id}"><button class="btn">${t(
      'publishing:withdraw',
    )}</button></form>`
  }</article>`
}

function outcomeView({ state, decision, post }: OwnHeld, { t, locale }: Words): Html | false {
  const to = pathsFor(locale)
  if (state === 'approved')
    return post !== null && html`<p><a href="${to.permalink(post.threadId, post.number)}">${t('publishing:see')}</a></p>`
  if (!decision || decision.rule === null) return false
  const { rule, reason, note } = decision
  return html`<p class="sm"><a href="${to.rules}#r${rule}">${t('publishing:rule', { rule, title: t(`moderation:rule.${rule}` as WordKey) })}</a>${
    reason && html`: ${t(`moderation:because.${reason}` as WordKey)}`
  }</p>${note && html`<p class="sm"><q>${note}</q></p>`}`
}
