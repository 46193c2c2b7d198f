import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { formProblem } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'
import type { LinkPurpose } from '../../people/schema.ts'
import { newNameField, newPasswordField, ownerOfPassword } from './entrance-fields.ts'
import { localeChoice, ownStallChoice } from './person-choices.ts'

/** What a one-time link offers, by what it is good for: a button, a new password, or the first account. */
export function oneTimeLinkView(
  { purpose, name }: { purpose: LinkPurpose; name: string | null },
  words: Words,
  form: FormState,
): { title: string; main: Html } {
  const { t } = words
  const title = t(`people:link.${purpose}.title`)
  const who = name ?? ''
  const fields = {
    'sign-in': null,
    'reset-password': html`${ownerOfPassword(who)}${newPasswordField(form, words)}`,
    'first-administrator': html`${newNameField(form, words)}${newPasswordField(form, words, { label: t('people:field.password') })}${ownStallChoice(form, words)}${localeChoice(form, words)}`,
  }[purpose]
  return {
    title,
    main: html`<h1>${title}</h1>
      <p>${t(`people:link.${purpose}.lead`, { name: who })}</p>
      <form method="post" class="form">
        ${formProblem(form)}${fields}
        <button class="btn pri">${t(`people:link.${purpose}.send`, { name: who })}</button>
      </form>
      <p class="sm mut">${t('people:link.once')}</p>`,
  }
}
