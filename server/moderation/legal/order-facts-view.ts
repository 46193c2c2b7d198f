import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import type { Order } from './schema.ts'

/** What is on record of an order. */
export function orderFactsView(order: Order, words: Words): Html {
  const { article, note, documentHash, receivedAt, recordedBy, refusal, answer, silentReason, toldAt } = order
  const { t, iso, shortWhen } = words
  const fact = (label: string, value: string | Html | null) =>
    value !== null && value !== '' && html`<div><dt class="sm mut">${label}</dt><dd>${value}</dd></div>`
  const time = (at: number) => html`<time datetime="${iso(at)}">${shortWhen(at)}</time>`
  return html`<dl class="facts">${fact(t('legal:form.article'), article)}${fact(t('legal:form.received'), time(receivedAt))}${fact(
    t('legal:recorded-by'),
    html`<span translate="no">${recordedBy}</span>`,
  )}${fact(t('legal:form.hash'), documentHash && html`<code>${documentHash}</code>`)}${fact(t('legal:form.note'), note)}${fact(
    t('legal:form.refusal'),
    refusal && t(`legal:refusal.${refusal}`),
  )}${fact(t('legal:form.answer-note'), answer)}${fact(t('legal:form.silent'), silentReason)}${fact(t('legal:told-at'), toldAt === null ? null : time(toldAt))}</dl>`
}
