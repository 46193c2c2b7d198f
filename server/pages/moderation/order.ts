import type { Clock } from '../../kernel/clock.ts'
import { html } from '../../kernel/html.ts'
import { judgedPostView } from '../../moderation/cases/judged-post-view.ts'
import { readCase } from '../../moderation/cases/read-case.ts'
import { CaseId } from '../../moderation/cases/schema.ts'
import { answerDisclosure } from '../../moderation/legal/answer-disclosure.ts'
import { answerForm } from '../../moderation/legal/answer-form.ts'
import { answerOrder } from '../../moderation/legal/answer-order.ts'
import { DISCLOSED_FIELDS } from '../../moderation/legal/disclosed-facts.ts'
import { disclosureFile } from '../../moderation/legal/disclosure-file.ts'
import { disclosuresView } from '../../moderation/legal/disclosures-view.ts'
import { orderState, postName } from '../../moderation/legal/order-card-view.ts'
import { orderFactsView } from '../../moderation/legal/order-facts-view.ts'
import { proposeDisclosure } from '../../moderation/legal/propose-disclosure.ts'
import { readDisclosures } from '../../moderation/legal/read-disclosures.ts'
import { readOrder } from '../../moderation/legal/read-order.ts'
import { takeDisclosure } from '../../moderation/legal/take-disclosure.ts'
import { tellOrder } from '../../moderation/legal/tell-order.ts'
import { formHead, formProblem } from '../../page/fields.ts'
import { blankForm } from '../../page/form.ts'
import { icon } from '../../page/icon.ts'
import { inBoth } from '../../page/paths.ts'
import { can, whyNot } from '../../people/can.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { definePage, type Ask } from '../page.ts'
import { filled, runForm } from '../run-form.ts'
import { signInFirst } from '../sign-in-first.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly clock: Clock; readonly newKey: () => string }
type OrderAsk = Ask<{ order: number }>

/** One order: what is on record, the post that it is about, and where administrators answer it and disclose what it names. */
export const orderPage = ({ run, readers, clock, newKey }: Needs) => {
  const view = ({ viewer, words, params, to, form }: OrderAsk) =>
    readers.snapshot(async (scope) => {
      can(viewer, 'see-queue', { kind: 'forum' })
      const { t } = words
      const order = await readOrder(scope, params.order)
      const found = await readCase(scope, order.caseId, viewer!, clock())
      // Personal data is opened and translations are written on the page of the case.
      const post = { translation: blankForm({ text: found.translation?.text ?? '' }), address: to.case(order.caseId) }
      const answers = whyNot(viewer, 'answer-order', { kind: 'forum' }) === null
      const shown = { order, items: answers ? await readDisclosures(scope, order.caseId) : [], viewer: viewer!.name, newKey }
      const told = answers && order.silentReason !== null && order.toldAt === null && order.outcome !== null && order.outcome !== 'refused'
      return {
        title: `${order.authority}, ${order.orderNumber}`,
        paths: inBoth((to) => to.order(order.caseId)),
        kind: 'narrow',
        current: 'queue' as const,
        index: false,
        main: html`<p class="crumb"><a class="btn bare" href="${to.orders}">${icon('back')}${t('legal:orders.title')}</a></p>
<p class="eyebrow">${t(order.urgent ? 'moderation:case.eyebrow-urgent' : 'moderation:case.eyebrow', { id: order.caseId })}</p>
<h1>${order.authority}, ${order.orderNumber}</h1><p><a href="${to.permalink(order.threadId, order.number)}">${postName(order.threadId, order.number, words)}</a></p>
${orderState(order, clock(), words)}${orderFactsView(order, words)}${judgedPostView(found, post, words)}
${answers ? answerForm(order, form('answer'), newKey, words) : html`<p class="note">${t('legal:administrators')}</p>`}
${told && html`<form method="post" class="form">${formHead('tell', newKey())}${formProblem(form('tell'))}<p>${t('legal:tell-lead')}</p><p class="send"><button class="btn">${t('legal:tell')}</button></p></form>`}
${answers && disclosuresView(shown, form('propose'), words)}`,
      }
    })

  const beside = async (ask: OrderAsk, work: Promise<unknown>) => {
    await work
    return ask.to.order(ask.params.order)
  }

  return definePage({
    name: 'order',
    path: (word) => `${word.queue}/${word.orders}/:order`,
    params: { order: CaseId },
    before: signInFirst,
    view,
    forms: {
      answer: (fields, ask) =>
        beside(ask, runForm(run, answerOrder, ask, fields, { caseId: ask.params.order, outcome: fields['outcome'], ...refusalOf(fields) })),
      tell: (fields, ask) => beside(ask, runForm(run, tellOrder, ask, fields, { caseId: ask.params.order })),
      propose(fields, ask) {
        const asked = DISCLOSED_FIELDS.filter((field) => fields[`field-${field}`] === 'on')
        const input = { caseId: ask.params.order, fields: asked, note: fields['note'] ?? '', ...filled(fields, ['silentReason']) }
        return beside(ask, runForm(run, proposeDisclosure, ask, fields, input))
      },
      agree: (fields, ask) => beside(ask, runForm(run, answerDisclosure, ask, fields, { proposalId: fields['proposal'], agree: true })),
      refuse: (fields, ask) => beside(ask, runForm(run, answerDisclosure, ask, fields, { proposalId: fields['proposal'], agree: false })),
      // Shown once, at once: no address leads to it.
      async take(fields, ask) {
        // A form sent again is answered with the file again, and the command asks nothing then.
        can(ask.viewer, 'answer-order', { kind: 'forum' })
        const { proposalId } = await runForm(run, takeDisclosure, ask, fields, { proposalId: fields['proposal'] })
        const { t } = ask.words
        const file = await readers.snapshot((scope) => disclosureFile(scope, proposalId, ask.words))
        const name = `${t('legal:disclosure.file')}-${ask.params.order}`
        const link = (type: string, ending: string, text: string) =>
          html`<a class="btn" download="${name}.${ending}" href="data:${type};charset=utf-8,${encodeURIComponent(text)}">${t('legal:disclosure.save', { ending: ending.toUpperCase() })}</a>`
        return {
          title: t('legal:disclosure.title'),
          paths: inBoth((to) => to.order(ask.params.order)),
          kind: 'narrow',
          index: false,
          main: html`<h1>${t('legal:disclosure.title')}</h1><p class="note">${t('legal:disclosure.once')}</p>
<p class="ways">${link('application/json', 'json', file.json)}${link('text/html', 'html', file.html)}</p><div class="prose facts">${file.view}</div>
<p><a href="${ask.to.order(ask.params.order)}">${t('legal:disclosure.back')}</a></p>`,
        }
      },
    },
  })
}

/** The list of reasons stands on one also when nothing is refused. */
const refusalOf = (fields: Readonly<Record<string, string>>) => ({
  ...(fields['outcome'] === 'refused' && filled(fields, ['refusal'])),
  ...filled(fields, ['note']),
})
