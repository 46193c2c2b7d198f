import { html, type Html } from '../kernel/html.ts'
import type { Words } from '../kernel/words.ts'
import { RULES } from '../moderation/decisions/rules.ts'
import { pathsFor } from '../page/paths.ts'
import type { Notice } from './schema.ts'

/** One notice: what happened, where, and of a decision on one's own post also by which rule and why. */
export function noticeView(notice: Notice, words: Words): Html {
  const { number, threadId, slug, title, reply, decision, at, read } = notice
  const { t, locale, iso, shortWhen } = words
  const to = pathsFor(locale)
  const rule = RULES.find((known) => known === decision?.rule)
  return html`<li id="n${number}"${!read && html` class="new"`}><p><b>${headline(notice, words)}</b>${
    !read && html` <span class="tag">${t('notices:new')}</span>`
  }</p><p class="sm"><a href="${to.reply(threadId, slug, reply)}">${title ?? t('notices:untitled')}</a>, ${
    reply === 0 ? t('notices:opening') : t('notices:reply', { number: reply })
  }</p>${
    rule && html`<p class="sm"><a href="${to.rules}#r${rule}">${t('notices:rule', { rule, title: t(`moderation:rule.${rule}`) })}</a></p>`
  }${decision?.reason && html`<p class="sm">${t('notices:reason')}: ${t(`moderation:because.${decision.reason}`)}${decision.note && html`. <q>${decision.note}</q>`}</p>`}<p class="sm"><time datetime="${iso(at)}" data-ago>${shortWhen(at)}</time></p></li>`
}

function headline({ kind, by, decision }: Notice, { t }: Words): string {
  if (kind === 'answer') return t('notices:answer', { name: by ?? t('notices:somebody') })
  if (kind === 'reply-in-thread') return t('notices:reply-in-thread') + (by === null ? '' : `, ${t('notices:by', { name: by })}`)
  return t(`notices:${kind}.${decision?.action ?? 'keep'}`)
}
