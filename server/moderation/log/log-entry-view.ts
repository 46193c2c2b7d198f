import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'
import { ruleLink } from '../decisions/rule-link.ts'
import { logMeasures, logOrder, logRemarks } from './log-remarks.ts'
import { logSentence, type SentencePart } from './log-sentence.ts'
import type { LoggedEntry } from './read-log.ts'

/** One entry of the public log: when, who did what to which post, by which rule and why, and what became of it. */
export function logEntryView(entry: LoggedEntry, words: Words): Html {
  const { seq, at, said, undoes, lifts, appealed } = entry
  const { t, locale, iso, when } = words
  const to = pathsFor(locale)
  const remarks = logRemarks(entry, words)
  const measures = logMeasures(entry, words)
  const lines: (Html | string | null)[] = [
    ruleLink(said.rule, said.rulesVersion ?? 1, words),
    said.reason === undefined ? null : `${t('log:reason')}: ${t(`moderation:because.${said.reason}`)}`,
    measures.length > 0 ? `${t(said.action === 'lift' ? 'log:lifted' : 'log:measures')}: ${measures.join(', ')}` : null,
    ...logOrder(entry, words),
    lifts === null ? null : html`${t('log:lifts')} <a href="${to.logEntry(lifts)}">#${lifts}</a>`,
    appealed !== null && appealed !== undoes ? html`${t('log:appealed')} <a href="${to.logEntry(appealed)}">#${appealed}</a>` : null,
    undoes === null ? null : html`${t('log:undoes')} <a href="${to.logEntry(undoes)}">#${undoes}</a>`,
  ]
  return html`<li class="entry" id="c${seq}"><p class="sm mut"><a href="${to.logEntry(seq)}" aria-label="${t('log:entry', { seq })}">#${seq}</a> <time datetime="${iso(
    at,
  )}">${when(at)}</time></p>
<p>${logSentence(entry, words).map((part, index) => html`${index > 0 && ' '}${partView(part)}`)}.</p>
${lines.some((line) => line !== null) && html`<ul class="sm facts">${lines.map((line) => line !== null && html`<li>${line}</li>`)}</ul>`}
${remarks.length > 0 && html`<p class="sm marks">${remarks.map((remark, index) => html`${index > 0 && ' '}<span class="tag">${remark}</span>`)}</p>`}</li>`
}

function partView({ text, href, lang, isName }: SentencePart): Html {
  if (isName) return html`<b translate="no">${text}</b>`
  if (href === undefined) return html`${text}`
  return html`<a href="${href}"${lang && html` lang="${lang}"`}>${lang ? html`“${text}”` : text}</a>`
}
