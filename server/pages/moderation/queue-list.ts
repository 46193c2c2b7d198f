import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { caseCardView } from '../../moderation/cases/case-card-view.ts'
import { MOST_COUNTED } from '../../moderation/cases/read-queue-figures.ts'
import { FLAG_REASONS } from '../../moderation/flags/reasons.ts'
import { type CaseCard, type CaseReason, QueueState, type QueueFigures } from '../../moderation/cases/schema.ts'
import { pathsFor } from '../../page/paths.ts'
import type { Person } from '../../people/schema.ts'

/** What part of the queue is looked at. */
export type QueueQuery = { readonly state?: QueueState; readonly reason?: CaseReason | ''; readonly after?: string }

type List = {
  readonly items: readonly CaseCard[]
  readonly next: string | null
  readonly query: QueueQuery
  /** The case that is open beside the list. */
  readonly current: number | undefined
  readonly now: number
}

/** The head of the queue: how much waits, how much of it cannot, and what is late. */
export function queueFigures({ open, urgent, late }: QueueFigures, waiting: readonly Person[], words: Words): Html {
  const { t } = words
  const waits = open < MOST_COUNTED ? t('moderation:queue.open', { count: open }) : t('moderation:queue.many', { count: open })
  return html`<header class="title"><h1>${t('moderation:queue.title')}</h1><p class="mut" data-fresh="figures">${waits}${
    urgent > 0 && `, ${t('moderation:queue.urgent', { count: urgent })}`
  }${late > 0 && html`, <b class="hot">${t('moderation:queue.late', { count: late })}</b>`}</p>${waitingLine(waiting, words)}<div data-status></div></header>`
}

/** Who joined and waits to be let in, each leading to where that is done. */
const waitingLine = (waiting: readonly Person[], { t, locale }: Words): Html | false =>
  waiting.length > 0 &&
  html`<p data-fresh="waiting">${t('moderation:queue.waiting')} ${waiting.map(
    ({ name }, index) => html`${index > 0 && ', '}<a translate="no" href="${pathsFor(locale).person(name)}">${name}</a>`,
  )}</p>`

/** The cases of one part of the queue, and the choice of the part. */
export function queueList({ items, next, query, current, now }: List, words: Words): Html {
  const { t, locale } = words
  const to = pathsFor(locale)
  const { state = 'open', reason = '' } = query
  return html`<nav class="cases" aria-label="${t('moderation:queue.cases')}">
<div class="tabs" role="group" aria-label="${t('moderation:queue.state')}">${QueueState.enum.map(
    (other) =>
      html`<a href="${to.queue}${queryOf({ reason, state: other })}"${other === state && trusted(' aria-current="true"')}>${t(`moderation:queue.state.${other}`)}</a>`,
  )}</div>
<form class="filt" method="get" action="${to.queue}">${state === 'decided' && html`<input type="hidden" name="state" value="decided">`}<label class="vh" for="saring">${t(
    'moderation:queue.filter',
  )}</label><select id="saring" name="reason"><option value="">${t('moderation:queue.all-reasons')}</option>${FLAG_REASONS.map(
    (other) => html`<option value="${other}"${other === reason && trusted(' selected')}>${t(`moderation:reason.${other}`)}</option>`,
  )}</select><button class="btn">${t('moderation:queue.apply')}</button></form>
<div data-fresh="cases"><ol>${items.map((card) =>
    caseCardView(card, { href: to.case(card.id) + queryOf({ reason, state }), current: card.id === current, now }, words),
  )}</ol>${next !== null && html`<p><a class="btn" href="${to.queue}${queryOf({ reason, state, after: next })}">${t('moderation:queue.more')}</a></p>`}${
    query.after !== undefined &&
    html`<p><a class="sm" href="${to.queue}${queryOf({ reason, state })}">${t('moderation:queue.first')}</a></p>`
  }</div></nav>`
}

/** The query of an address, without what is the default anyway. */
function queryOf({ state, reason, after }: QueueQuery): string {
  const query = new URLSearchParams({
    ...(state === 'decided' && { state }),
    ...(reason && { reason }),
    ...(after !== undefined && { after }),
  }).toString()
  return query && `?${query}`
}
