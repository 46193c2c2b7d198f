import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'
import { timeBar } from '../cases/clock-view.ts'
import type { Order } from './schema.ts'

/** An order in the list of orders: whose it is, about which post, and its clock or what became of it. */
export function orderCardView(order: Order, now: number, words: Words): Html {
  const { caseId, authority, orderNumber, threadId, number } = order
  return html`<li><p><a href="${pathsFor(words.locale).order(caseId)}"><b>${authority}</b>, ${orderNumber}</a></p><p class="sm mut">${postName(
    threadId,
    number,
    words,
  )}</p>${orderState(order, now, words)}</li>`
}

/** The clock of an open order; of an answered one, what was answered and when, and whether that was late. */
export function orderState({ outcome, receivedAt, dueAt, decidedAt, answeredAt }: Order, now: number, words: Words): Html {
  if (outcome === null || decidedAt === null) return timeBar({ from: receivedAt, until: dueAt }, now, words)
  const { t, iso, shortWhen } = words
  const late = answeredAt !== null && answeredAt > dueAt
  return html`<p class="sm"><b>${t(`legal:outcome.${outcome}`)}</b> <time datetime="${iso(decidedAt)}">${shortWhen(decidedAt)}</time>${
    late && html` <b class="hot">${t('legal:late')}</b>`
  }</p>`
}

/** `debat 12, balasan #3` */
export const postName = (threadId: number, number: number, { t }: Words): string =>
  number === 0 ? t('legal:of-opening', { thread: threadId }) : t('legal:of-reply', { thread: threadId, number })
