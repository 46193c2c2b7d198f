import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { noonOf } from '../../moderation/log/day-of.ts'
import type { LoggedEntry } from '../../moderation/log/read-log.ts'
import type { LogDay } from '../../moderation/log/read-log-days.ts'
import type { LogHead } from '../../moderation/log/read-log-head.ts'
import { LOG_WHATS, type LogWhat } from '../../moderation/log/schema.ts'
import { NO_SEAL } from '../../moderation/log/seal.ts'
import { pathsFor } from '../../page/paths.ts'

/** What part of the log is looked at. */
export type LogQuery = {
  readonly what?: LogWhat | '' | undefined
  readonly month?: string | undefined
  readonly after?: string | undefined
}

/** The choice of actions and months, and the log in other forms. */
export function logFilter({ what = '', month = '' }: LogQuery, months: readonly string[], { t, locale, month: nameOf }: Words): Html {
  const to = pathsFor(locale)
  const selected = (is: boolean) => is && trusted(' selected')
  return html`<form class="filt wrap" method="get" action="${to.log}" aria-label="${t('log:filter')}"><label><span class="sm mut">${t(
    'log:what',
  )}</span><select name="what"><option value="">${t('log:all')}</option>${LOG_WHATS.map(
    (other) => html`<option value="${other}"${selected(other === what)}>${t(`log:what.${other}`)}</option>`,
  )}</select></label><label><span class="sm mut">${t('log:month')}</span><select name="month"><option value="">${t('log:all-months')}</option>${months.map(
    (other) => html`<option value="${other}"${selected(other === month)}>${nameOf(noonOf(Number(`${other.replace('-', '')}01`)))}</option>`,
  )}</select></label><button class="btn">${t('log:apply')}</button></form>
<nav class="chips" aria-label="${t('log:feeds')}"><a href="${to.transparency}">${t('page:transparency')}</a><a href="${to.rules}#cara">${t('log:to-rules')}</a><a href="#periksa">${t('log:check')}</a><a href="${to.logFeed}">Atom</a><a href="${to.logTable}" download>CSV</a><a href="/api/moderation/log">JSON</a></nav>`
}

/** How anybody can find out whether the log was tampered with, and what he needs for it: the head, and the last seal of each day. */
export function checkView({ seq, hash }: LogHead, days: readonly LogDay[], words: Words): Html {
  const { t, locale } = words
  const to = pathsFor(locale)
  return html`<section class="check" aria-labelledby="periksa"><h2 id="periksa">${t('log:check')}</h2>
<p>${t('log:check.chain')}</p><p>${t('log:check.head')}</p><p>${t('log:check.how')} <a href="/api/moderation/log?order=oldest">${t('log:check.json')}</a></p>
<dl><dt class="sm mut">${t('log:head', { seq })}</dt><dd><code class="seal">${hash}</code></dd></dl>
${
  days.length > 0 &&
  html`<table class="seals"><caption>${t('log:days')}</caption><thead><tr><th scope="col">${t('log:day')}</th><th scope="col">${t('log:number')}</th><th scope="col">${t('log:hash')}</th></tr></thead><tbody>${days.map(
    ({ day, seq, hash }) =>
      html`<tr><th scope="row">${words.day(noonOf(day))}</th><td><a href="${to.logEntry(seq)}">#${seq}</a></td><td><code class="seal">${hash}</code></td></tr>`,
  )}</tbody></table>`
}</section>`
}

/** What was sealed of one entry, and the seals before and after. */
export const sealView = ({ entry, hash }: LoggedEntry, before: LoggedEntry | null, { t }: Words): Html =>
  html`<dl class="check"><dt class="sm mut">${t('log:previous')}</dt><dd><code class="seal">${before?.hash ?? NO_SEAL}</code></dd><dt class="sm mut">${t(
    'log:sealed',
  )}</dt><dd><code class="seal" translate="no">${entry}</code></dd><dt class="sm mut">${t('log:hash')}</dt><dd><code class="seal">${hash}</code></dd></dl>`
