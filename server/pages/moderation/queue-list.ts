import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { caseCardView } from '../../moderation/cases/case-card-view.ts'
import type { Looking } from '../../moderation/cases/claim-view.ts'
import type { CaseCard } from '../../moderation/cases/schema.ts'
import { pathsFor } from '../../page/paths.ts'
import { queueFilter } from './queue-filter.ts'
import { queryOf, type QueueQuery } from './queue-query.ts'

type List = {
  readonly items: readonly CaseCard[]
  readonly next: string | null
  readonly query: QueueQuery
  /** The case that is open beside the list. */
  readonly current: number | undefined
  readonly looking: Looking
}

/** The cases of one part of the queue, and what narrows them. */
export function queueList({ items, next, query, current, looking }: List, words: Words): Html {
  const { t, locale } = words
  const to = pathsFor(locale)
  const { after, ...filter } = query
  return html`<nav class="cases" aria-label="${t('moderation:queue.cases')}">${queueFilter(query, words)}
<div data-fresh="cases"><ol>${items.map((card) =>
    caseCardView(card, { href: to.case(card.id) + queryOf(query), current: card.id === current, looking }, words),
  )}</ol>${next !== null && html`<p><a class="btn" href="${to.queue}${queryOf({ ...filter, after: next })}">${t('moderation:queue.more')}</a></p>`}${
    after !== undefined && html`<p><a class="sm" href="${to.queue}${queryOf(filter)}">${t('moderation:queue.first')}</a></p>`
  }</div></nav>`
}
