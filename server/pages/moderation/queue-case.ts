import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { caseHistoryView } from '../../moderation/cases/case-history-view.ts'
import { claimClock, type Looking } from '../../moderation/cases/claim-view.ts'
import { clockOf } from '../../moderation/cases/clock-of.ts'
import { clockView } from '../../moderation/cases/clock-view.ts'
import { decisionForm } from '../../moderation/decisions/decision-form.ts'
import { earlierCasesView } from '../../moderation/cases/earlier-cases-view.ts'
import { flaggersView } from '../../moderation/cases/flaggers-view.ts'
import { judgedPostView } from '../../moderation/cases/judged-post-view.ts'
import { orderHours } from '../../moderation/legal/order-clock.ts'
import type { Case } from '../../moderation/cases/schema.ts'
import type { FormState } from '../../page/form.ts'
import { pathsFor } from '../../page/paths.ts'
import { keysView } from './keys-view.ts'
import { queryOf, type QueueQuery } from './queue-query.ts'

type Pane = {
  readonly found: Case
  readonly form: FormState
  /** The form of the post's translation. */
  readonly translation: FormState
  readonly key: string
  /** What the author would read of the decision as it stands in the form; null until it is asked for. */
  readonly letter: Html | null
  readonly looking: Looking
  /** Where it is proposed that the evidence be erased. */
  readonly erasure: Html | false
  readonly query: QueueQuery
  /** The case that waits next, if there is one. */
  readonly next: number | undefined
}

/** One case: the post in its place, what was said against it, and where it is decided. */
export function casePane({ found, form, translation, key, letter, looking, erasure, query, next }: Pane, words: Words): Html {
  const { id, kind, threadId, number, title, lang, reason, urgent, state } = found
  const { t, locale } = words
  const to = pathsFor(locale)
  const address = to.case(id) + queryOf(query)
  const hours = kind === 'legal' ? orderHours(urgent) : hoursOf(clockOf(found))
  const about = { reason: t(`moderation:reason.${reason}`), number }
  return html`<section class="case" aria-labelledby="k">
<header><p class="eyebrow">${t(urgent ? 'moderation:case.eyebrow-urgent' : 'moderation:case.eyebrow', { id })}</p>
<h2 id="k">${number === 0 ? t('moderation:case.of-opening', about) : t('moderation:case.of-reply', about)}</h2>
<p class="sm"><a href="${number === 0 ? to.thread(threadId, '') : to.permalink(threadId, number)}" lang="${lang}">${title || t('threads:untitled')}</a></p></header>
<dl class="times" data-fresh="times"><div><dt class="sm mut">${(state === 'open' || state === 'appealed') && t('moderation:case.due', { count: hours })}</dt><dd>${clockView(found, looking.now, words)}</dd></div>${claimClock(found, looking, words)}</dl>
<div data-fresh="post">${judgedPostView(found, { translation, address }, words)}</div><div data-fresh="history">${state === 'open' && found.mayDecide && html`<p><a href="${to.together(id)}">${t('queue:together')}</a></p>`}${caseHistoryView(
    found,
    words,
  )}${earlierCasesView(found, words)}</div>${erasure}</section>
${kind === 'legal' ? toOrder(id, words) : judgePane({ found, form, key, letter, looking, query, next }, words)}`
}

const HOUR_MS = 3_600_000
const hoursOf = ({ from, until }: { from: number; until: number }) => Math.round((until - from) / HOUR_MS)

/** An order is not judged by a rule: its own page says what it is, and administrators answer it there. */
const toOrder = (id: number, { t, locale }: Words): Html =>
  html`<div class="judge"><p class="note">${t('legal:in-queue')}</p><p><a class="btn pri" href="${pathsFor(locale).order(id)}">${t('legal:open')}</a></p></div>`

/** What was said against the post, and where it is decided. */
function judgePane({ found, form, key, letter, looking, query, next }: Omit<Pane, 'translation' | 'erasure'>, words: Words): Html {
  const { id, state } = found
  const { t, locale } = words
  const to = pathsFor(locale)
  const address = to.case(id) + queryOf(query)
  return html`<div class="judge"><div data-fresh="flaggers">${flaggersView(found, words)}</div>${decisionForm(
    found,
    { form, key, letter, looking, address },
    words,
  )}<p data-fresh="next">${
    state !== 'open' && next !== undefined && html`<a class="btn pri" href="${to.case(next)}${queryOf(query)}">${t('queue:case.next')}</a>`
  }</p>${keysView(words)}</div>${state === 'open' && found.mayDecide && thumbBar(words)}`
}

/** The main actions under the thumb, on a phone: each chooses in the form, which the last one leads to. */
const thumbBar = ({ t }: Words): Html =>
  html`<div class="thumb">${(['keep', 'hide', 'ask-edit'] as const).map(
    (action) => html`<label class="btn" for="f-action-${action}">${t(`moderation:decide.${action}`)}</label>`,
  )}<a class="btn pri" href="#putusan">${t('queue:case.decide')}</a></div>`
