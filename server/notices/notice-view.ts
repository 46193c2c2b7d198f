import { html, type Html } from '../kernel/html.ts'
import type { Words } from '../kernel/words.ts'
import { ruleLink } from '../moderation/decisions/rule-link.ts'
import { pathsFor } from '../page/paths.ts'
import { noticeHeadline } from './notice-headline.ts'
import type { Notice } from './schema.ts'

/** One notice: what happened, where, and of a decision on one's own post also by which rule and why; `more` is what comes after that. */
export function noticeView(notice: Notice, words: Words, more: Html | null = null): Html {
  const { number, at, read } = notice
  const { t, iso, shortWhen } = words
  return html`<li id="n${number}"${!read && html` class="new"`}><p><b>${noticeHeadline(notice, words)}</b>${
    !read && html` <span class="tag">${t('notices:new')}</span>`
  }</p>${placeView(notice, words)}${reasonView(notice, words)}${more}<p class="sm"><time datetime="${iso(at)}" data-ago>${shortWhen(at)}</time></p></li>`
}

/** Which post it is about; a case leads moderators to the queue. */
function placeView({ kind, threadId, slug, title, reply, caseId, detail }: Notice, { t, locale }: Words): Html | false {
  const to = pathsFor(locale)
  if (kind === 'alarm') return caseId !== null && html`<p class="sm"><a href="${to.case(caseId)}">${t('notices:to-case')}</a></p>`
  // Of what was not published its author reads the reason where it waited.
  if (kind === 'held' && detail?.outcome === 'refused')
    return html`<p class="sm"><a href="${to.held}#h${detail.held}">${t('publishing:title')}</a></p>`
  if (threadId === null) return false
  return html`<p class="sm"><a href="${to.reply(threadId, slug, reply)}">${title ?? t('notices:untitled')}</a>, ${
    reply === 0 ? t('notices:opening') : t('notices:reply', { number: reply })
  }</p>`
}

function reasonView({ decision, detail }: Notice, words: Words): Html | false {
  const { t } = words
  if (detail?.reason !== undefined)
    return html`<p class="sm">${ruleLink(detail.rule, detail.rulesVersion ?? 1, words)}</p><p class="sm">${t('notices:reason')}: ${t(
      `moderation:because.${detail.reason}`,
    )}</p>`
  const rule = decision?.rulesVersion && ruleLink(decision.rule, decision.rulesVersion, words)
  return (
    decision !== null &&
    html`${rule && html`<p class="sm">${rule}</p>`}${
      decision.reason &&
      html`<p class="sm">${t('notices:reason')}: ${t(`moderation:because.${decision.reason}`)}${decision.note && html`. <q>${decision.note}</q>`}</p>`
    }`
  )
}
