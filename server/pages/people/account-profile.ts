import { html, type Html } from '../../kernel/html.ts'
import { LOCALES, type Words } from '../../kernel/words.ts'
import { formHead, formProblem, lineField } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'
import type { OwnAccount } from '../../people/schema.ts'
import { localeChoice, ownStallChoice, readsChoice, timeZoneChoice } from './person-choices.ts'

/** What a person says of himself, and how he reads. */
export const profileForm = (form: FormState, words: Words, key: string): Html =>
  html`<form method="post" action="#profile" class="form" aria-labelledby="profile">
    <h2 id="profile">${words.t('people:account.profile')}</h2>
    ${formHead('profile', key)}${formProblem(form)}
    ${lineField(form, {
      name: 'about',
      label: words.t('people:field.about'),
      hint: words.t('people:field.about-hint'),
      max: 200,
      optional: true,
    })}
    ${ownStallChoice(form, words, { none: true })}${localeChoice(form, words)}${readsChoice(form, words)}${timeZoneChoice(form, words)}
    <button class="btn pri">${words.t('people:account.save')}</button>
  </form>`

/** An account as the fields of its form. */
export const valuesOf = ({ about, stall, locale, reads, timeZone }: OwnAccount): Record<string, string> => ({
  about,
  stall: stall ?? '',
  locale,
  timeZone,
  ...Object.fromEntries(reads.map((locale) => [`reads-${locale}`, 'on'])),
})

/** The fields of the form as the change that they mean; a box that is not ticked is not sent. */
export const profileOf = (fields: Readonly<Record<string, string>>) => ({
  about: fields['about'] ?? '',
  stall: fields['stall'] || null,
  locale: fields['locale'],
  reads: LOCALES.filter((locale) => fields[`reads-${locale}`] === 'on'),
  timeZone: fields['timeZone'],
})
