import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { choiceField, formHead, formProblem, selectField, textField } from '../../page/fields.ts'
import { formKey, type FormState } from '../../page/form.ts'
import { answersAfter, ORDER_REFUSALS } from './order-answers.ts'
import type { Order } from './schema.ts'

/** Where an administrator answers an order; nothing when there is nothing left to answer. */
export function answerForm({ outcome, silentReason }: Order, form: FormState, newKey: () => string, { t }: Words): Html | null {
  const answers = answersAfter(outcome)
  if (answers.length === 0) return null
  return html`<form method="post" class="form" id="jawab">${formHead('answer', formKey(form, newKey))}${formProblem(form)}
${choiceField(form, { name: 'outcome', label: t('legal:form.outcome'), options: answers.map((value) => ({ value, label: t(`legal:do.${value}`) })) })}
${
  answers.includes('refused') &&
  selectField(form, {
    name: 'refusal',
    label: t('legal:form.refusal'),
    hint: t('legal:form.refusal-hint'),
    optional: true,
    options: [
      { value: '', label: t('legal:form.no-refusal') },
      ...ORDER_REFUSALS.map((value) => ({ value, label: t(`legal:refusal.${value}`) })),
    ],
  })
}
${textField(form, { name: 'note', label: t('legal:form.answer-note'), hint: t(silentReason === null ? 'legal:form.answer-hint' : 'legal:form.answer-hint-silent'), max: 1000, rows: 3, optional: true })}
<p class="send"><button class="btn pri">${t('legal:form.answer')}</button></p></form>`
}
