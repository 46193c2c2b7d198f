import { Type } from 'typebox'
import type { Clock } from '../../kernel/clock.ts'
import { html } from '../../kernel/html.ts'
import { localTime, timeOfLocal } from '../../kernel/local-time.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { orderCardView } from '../../moderation/legal/order-card-view.ts'
import { orderForm } from '../../moderation/legal/order-form.ts'
import { postOfAddress } from '../../moderation/legal/post-of-address.ts'
import { readOrders } from '../../moderation/legal/read-order.ts'
import { recordOrder } from '../../moderation/legal/record-order.ts'
import { icon } from '../../page/icon.ts'
import { inBoth } from '../../page/paths.ts'
import { can } from '../../people/can.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { definePage, type Ask } from '../page.ts'
import { filled, runForm } from '../run-form.ts'
import { signInFirst } from '../sign-in-first.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly clock: Clock; readonly newKey: () => string }

const ORDERS_A_PAGE = 20

/** The orders of authorities, and where one is written down; for moderators. */
export const ordersPage = ({ run, readers, clock, newKey }: Needs) =>
  definePage({
    name: 'orders',
    path: (word) => `${word.queue}/${word.orders}`,
    query: { after: Type.Optional(Type.String({ maxLength: 16 })) },
    before: signInFirst,
    async view({ viewer, words, query, to, form }) {
      can(viewer, 'see-queue', { kind: 'forum' })
      const { t, zone } = words
      const { items, next } = await readers.snapshot((scope) => readOrders(scope, { after: query.after, limit: ORDERS_A_PAGE }))
      return {
        title: t('legal:orders.title'),
        paths: inBoth((to) => to.orders),
        kind: 'narrow',
        current: 'queue' as const,
        index: false,
        main: html`<p class="crumb"><a class="btn bare" href="${to.queue}">${icon('back')}${t('moderation:queue.title')}</a></p>
<h1>${t('legal:orders.title')}</h1><p class="mut">${t('legal:orders.lead')} <a href="${to.legal}">${t('page:legal')}</a></p>
<ul class="told">${items.map((order) => orderCardView(order, clock(), words))}</ul>${items.length === 0 && html`<p class="mut">${t('legal:orders.none')}</p>`}
${next !== null && html`<p><a class="btn" rel="next" href="${to.orders}?after=${next}">${t('legal:orders.older')}</a></p>`}
<h2>${t('legal:form.title')}</h2>${orderForm(form('record', { urgent: 'no', receivedAt: localTime(clock(), zone) }), newKey, words)}`,
      }
    },
    forms: {
      async record(fields, ask) {
        const { caseId } = await runForm(run, recordOrder, ask, fields, draftOf(fields, ask)).catch(atTheAddress)
        return ask.to.order(caseId)
      },
    },
  })

/** @throws {Refusal} `invalid-input` for an address or a time that is none */
function draftOf(fields: Readonly<Record<string, string>>, { words }: Pick<Ask, 'words'>) {
  const post = postOfAddress(fields['post'] ?? '')
  const receivedAt = timeOfLocal(fields['receivedAt'] ?? '', words.zone)
  const errors = [
    ...(post === null ? [{ at: '/body/post', code: 'wrong-format' }] : []),
    ...(receivedAt === null ? [{ at: '/body/receivedAt', code: 'wrong-format' }] : []),
  ]
  if (post === null || receivedAt === null) throw new Refusal('invalid-input', { errors })
  const { authority = '', orderNumber = '', article = '' } = fields
  return {
    ...post,
    authority,
    orderNumber,
    article,
    urgent: fields['urgent'] === 'yes',
    receivedAt,
    ...filled(fields, ['note', 'documentHash', 'silentReason']),
  }
}

/** A post that is not there is a wrong address, not a lost page: what was typed stays. */
function atTheAddress(error: unknown): never {
  if (error instanceof Refusal && error.code === 'not-found')
    throw new Refusal('invalid-input', { errors: [{ at: '/body/post', code: 'not-found' }] })
  throw error
}
