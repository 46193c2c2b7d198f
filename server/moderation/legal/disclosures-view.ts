import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { formHead, formProblem, textField } from '../../page/fields.ts'
import { formKey, type FormState } from '../../page/form.ts'
import { DISCLOSED_FIELDS } from './disclosed-facts.ts'
import type { Disclosure } from './disclosure-schema.ts'
import type { Order } from './schema.ts'

const ACTS = ['agree', 'refuse', 'take'] as const

type Shown = { readonly order: Order; readonly items: readonly Disclosure[]; readonly viewer: string; readonly newKey: () => string }

/** What was disclosed for an order and what waits for a second administrator, with where that is done; for administrators alone. */
export function disclosuresView({ order, items, viewer, newKey }: Shown, form: FormState, words: Words): Html {
  const { t } = words
  const waits = items.some(({ state }) => state === 'open')
  const open = order.outcome === null || order.outcome === 'complied'
  return html`<section class="disclosures" id="buka"><h2>${t('legal:disclosure')}</h2><p class="sm mut">${t('legal:disclosure-lead')}</p>
<ul class="told">${items.map((item) => disclosureView(item, viewer, newKey, words))}</ul>
${open && !waits && proposalForm(form, newKey, words)}</section>`
}

function disclosureView(
  { id, fields, note, state, silentReason, proposedBy, answeredBy, takenAt, at }: Disclosure,
  viewer: string,
  newKey: () => string,
  words: Words,
): Html {
  const { t, iso, shortWhen } = words
  const said = takenAt !== null ? 'taken' : state
  const button = (does: (typeof ACTS)[number]) =>
    html`<button class="btn" name="do" value="${does}">${t(`legal:disclosure.do.${does}`)}</button>`
  const does = ACTS.filter((act) => (act === 'take' ? state === 'agreed' && takenAt === null : state === 'open' && viewer !== proposedBy))
  return html`<li><p><b>${t(`legal:disclosure.state.${said}`)}</b> <time class="sm" datetime="${iso(takenAt ?? at)}">${shortWhen(takenAt ?? at)}</time></p>
<p class="sm">${fields.map((field) => t(`legal:field.${field}`)).join(', ')}</p><p class="sm">${note}</p>${silentReason !== null && html`<p class="sm">${t('legal:form.silent')}: ${silentReason}</p>`}
<p class="sm mut">${t('legal:disclosure.by', { name: proposedBy })}${answeredBy !== null && html`, ${t('legal:disclosure.second', { name: answeredBy })}`}</p>
${does.length > 0 && html`<form method="post" class="send"><input type="hidden" name="key" value="${newKey()}"><input type="hidden" name="proposal" value="${id}">${does.map(button)}</form>`}
${state === 'open' && viewer === proposedBy && html`<p class="sm mut">${t('legal:disclosure.waits')}</p>`}</li>`
}

function proposalForm(form: FormState, newKey: () => string, { t }: Words): Html {
  const wrong = form.errors['fields']
  return html`<form method="post" class="form">${formHead('propose', formKey(form, newKey))}${formProblem(form)}
<fieldset${wrong && html` aria-invalid="true" aria-describedby="fields-error"`}><legend>${t('legal:disclosure.fields')}</legend>${wrong && html`<span class="sm error" id="fields-error">${wrong}</span>`}<div class="opts">${DISCLOSED_FIELDS.map(
    (field) =>
      html`<label class="opt"><input type="checkbox" name="field-${field}" value="on"${form.values[`field-${field}`] === 'on' && html` checked`}>${t(`legal:field.${field}`)}</label>`,
  )}</div></fieldset>
${textField(form, { name: 'note', label: t('legal:disclosure.note'), hint: t('legal:disclosure.note-hint'), max: 500, rows: 2, of: 'd' })}
${textField(form, { name: 'silentReason', label: t('legal:form.silent'), hint: t('legal:form.silent-hint'), max: 500, rows: 2, optional: true, of: 'd' })}
<p class="send"><button class="btn">${t('legal:disclosure.propose')}</button></p></form>`
}
