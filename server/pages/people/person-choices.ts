import { html, type Html, trusted } from '../../kernel/html.ts'
import { LOCALES, type Words } from '../../kernel/words.ts'
import { choiceField, selectField } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'
import { TIME_ZONES } from '../../people/account/time-zones.ts'
import { Stall } from '../../people/schema.ts'
import { stallBadge } from '../../people/stall-badge.ts'

/** The stall that a person speaks from unless he says otherwise; `none` offers to show none. */
export const ownStallChoice = (form: FormState, words: Words, { none = false } = {}): Html =>
  choiceField(form, {
    name: 'stall',
    label: words.t('people:field.stall'),
    hint: words.t('people:field.stall-hint'),
    options: [
      ...Stall.enum.map((stall) => ({ value: stall, label: stallBadge(stall, words, 'long') })),
      ...(none ? [{ value: '', label: words.t('people:field.no-stall') }] : []),
    ],
  })

/** The language in which the forum speaks to a person. */
export const localeChoice = (form: FormState, { t }: Words): Html =>
  selectField(form, {
    name: 'locale',
    label: t('people:field.locale'),
    options: LOCALES.map((locale) => ({ value: locale, label: t(`common:language.${locale}`) })),
  })

/** The languages a person reads, each a box of its own: `reads-id`, `reads-en`. */
export function readsChoice({ values, errors }: FormState, { t }: Words): Html {
  const wrong = errors['reads']
  return html`<fieldset${wrong && trusted(' aria-invalid="true" aria-describedby="f-reads-error"')}><legend>${t('people:field.reads')}</legend><div class="opts">${LOCALES.map(
    (locale) =>
      html`<label class="opt"><input type="checkbox" name="reads-${locale}" value="on"${values[`reads-${locale}`] === 'on' && trusted(' checked')}>${t(
        `common:language.${locale}`,
      )}</label>`,
  )}</div>${wrong && html`<span class="sm error" id="f-reads-error">${wrong}</span>`}</fieldset>`
}

/** The time zone in which a person reads times. */
export const timeZoneChoice = (form: FormState, { t }: Words): Html =>
  selectField(form, {
    name: 'timeZone',
    label: t('people:field.time-zone'),
    options: TIME_ZONES.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
  })
