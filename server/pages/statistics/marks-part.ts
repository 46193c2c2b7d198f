import type { EventMark } from '../../debate/marks/schema.ts'
import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { choiceField, formHead, formProblem, lineField } from '../../page/fields.ts'
import { formKey, type FormState } from '../../page/form.ts'
import type { Done } from './statistics-address.ts'

type Marks = {
  readonly events: readonly EventMark[]
  readonly form: (does: string, values?: Readonly<Record<string, string>>) => FormState
  readonly newKey: () => string
  readonly done: Done | undefined
}

/** Where moderators mark what happened outside a debate, and take off what is marked. */
export function marksPart({ events, form, newKey, done }: Marks, words: Words): Html {
  const { t } = words
  const adding = form('mark', { where: 'this' })
  return html`<section id="peristiwa" aria-labelledby="judul-peristiwa"><h3 id="judul-peristiwa">${t('balance:marks.title')}</h3>${
    done && html`<p class="note" role="status">${t(`balance:marks.${done}`)}</p>`
  }${formProblem(form('unmark'))}<details class="again"${adding.problem !== null && trusted(' open')}><summary>${t('balance:marks.open')}</summary>${addForm(
    adding,
    newKey,
    words,
  )}</details>${events.map((event) => removeForm(event, newKey, words))}</section>`
}

function addForm(form: FormState, newKey: () => string, { t }: Words): Html {
  const name = (field: 'nameId' | 'nameEn') =>
    lineField(form, { name: field, label: t(`balance:marks.${field}`), hint: t('balance:marks.name-hint'), max: 60, of: 'tanda' })
  const where = (['this', 'all'] as const).map((value) => ({ value, label: t(`balance:marks.where-${value}`) }))
  return html`<form method="post" class="form" data-form="mark">${formHead('mark', formKey(form, newKey))}${formProblem(form)}<p class="sm mut">${t(
    'balance:marks.lead',
  )}</p>
<div class="two">${name('nameId')}${name('nameEn')}</div>
${lineField(dated(form), { name: 'day', type: 'date', label: t('balance:marks.day'), hint: t('balance:marks.day-hint'), max: 10, of: 'tanda' })}
${choiceField(form, { name: 'where', label: t('balance:marks.where'), options: where, of: 'tanda' })}
<p class="send"><button class="btn pri">${t('balance:marks.add')}</button></p></form>`
}

/** The command knows a moment, the form a day: what is wrong with one stands at the other. */
const dated = (form: FormState): FormState =>
  form.errors['at'] === undefined ? form : { ...form, errors: { ...form.errors, day: form.errors['at'] } }

const removeForm = ({ id, threadId, at, name }: EventMark, newKey: () => string, { t, locale, shortDay }: Words): Html =>
  html`<details class="again"><summary>${t('balance:marks.remove', { name: name[locale], day: shortDay(at) })}</summary><form method="post" class="note">${formHead(
    'unmark',
    newKey(),
  )}<input type="hidden" name="mark" value="${id}"><p>${t(threadId === null ? 'balance:marks.sure-all' : 'balance:marks.sure-this')}</p><button class="btn">${t(
    'balance:marks.remove-now',
  )}</button></form></details>`
