import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { formProblem, lineField, selectField, textField } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'
import type { Topic } from '../../threads/schema.ts'

/** The fields in which a thread's opening is written, new or changed. */
export const threadFields = (form: FormState, { t, locale }: Words, topics: readonly Topic[]): Html =>
  html`${formProblem(form)}
  ${lineField(form, { name: 'title', label: t('pages:thread-form.title'), hint: t('pages:thread-form.title-hint'), max: 140 })}
  ${textField(form, { name: 'text', label: t('pages:thread-form.text'), hint: t('pages:form.markdown'), max: 10_000, rows: 12 })}
  ${lineField(form, { name: 'motion', label: t('pages:thread-form.motion'), hint: t('pages:thread-form.motion-hint'), max: 200, optional: true })}
  ${selectField(form, {
    name: 'topic',
    label: t('pages:thread-form.topic'),
    optional: true,
    options: [{ value: '', label: t('pages:thread-form.no-topic') }, ...topics.map(({ id, name }) => ({ value: id, label: name[locale] }))],
  })}`
