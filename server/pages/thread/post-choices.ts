import type { Html } from '../../kernel/html.ts'
import { LOCALES, type Words } from '../../kernel/words.ts'
import { choiceField, selectField } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'
import { Stall } from '../../people/schema.ts'
import { stallBadge } from '../../people/stall-badge.ts'

/** The choice of a stall, each with its sign. */
export const stallChoice = (form: FormState, words: Words): Html =>
  choiceField(form, {
    name: 'stall',
    label: words.t('pages:form.stall'),
    options: Stall.enum.map((stall) => ({ value: stall, label: stallBadge(stall, words) })),
  })

/** The choice of the language that a post is written in. `of` tells two forms of one page apart. */
export const langChoice = (form: FormState, { t }: Words, of: string): Html =>
  selectField(form, {
    name: 'lang',
    label: t('pages:form.lang'),
    of,
    options: LOCALES.map((locale) => ({ value: locale, label: t(`common:language.${locale}`) })),
  })
