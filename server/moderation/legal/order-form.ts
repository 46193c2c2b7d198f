import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { choiceField, formHead, formProblem, lineField, textField } from '../../page/fields.ts'
import { formKey, type FormState } from '../../page/form.ts'
import { orderHours } from './order-clock.ts'

/** Where an order is written down when it has come. The document itself is never sent: its fingerprint is made in the browser. */
export function orderForm(form: FormState, newKey: () => string, words: Words): Html {
  const { t } = words
  const urgency = (['no', 'yes'] as const).map((value) => ({
    value,
    label: t(`legal:form.urgent.${value}`, { count: orderHours(value === 'yes') }),
  }))
  return html`<form method="post" class="form" id="catat" data-form="order">${formHead('record', formKey(form, newKey))}${formProblem(form)}
${lineField(form, { name: 'post', label: t('legal:form.post'), hint: t('legal:form.post-hint'), max: 300 })}
${lineField(form, { name: 'authority', label: t('legal:form.authority'), max: 160 })}
<div class="two">${lineField(form, { name: 'orderNumber', label: t('legal:form.number'), max: 80 })}${lineField(form, {
    name: 'article',
    label: t('legal:form.article'),
    max: 160,
  })}</div>
${choiceField(form, { name: 'urgent', label: t('legal:form.urgent'), options: urgency })}
${lineField(form, { name: 'receivedAt', type: 'datetime-local', label: t('legal:form.received'), hint: t('legal:form.received-hint', { zone: words.zone }), max: 20 })}
<document-hash data-label="${t('legal:form.file')}" data-hint="${t('legal:form.file-hint')}">${lineField(form, {
    name: 'documentHash',
    label: t('legal:form.hash'),
    hint: t('legal:form.hash-hint'),
    max: 64,
    optional: true,
  })}<div data-file></div></document-hash>
${textField(form, { name: 'note', label: t('legal:form.note'), hint: t('legal:form.note-hint'), max: 1000, rows: 3, optional: true })}
${textField(form, { name: 'silentReason', label: t('legal:form.silent'), hint: t('legal:form.silent-hint'), max: 500, rows: 2, optional: true })}
<p class="send"><button class="btn pri">${t('legal:form.send')}</button></p></form>`
}
