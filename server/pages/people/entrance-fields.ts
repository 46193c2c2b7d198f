import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { lineField } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'

/** The name of somebody who has an account. */
export const nameField = (form: FormState, { t }: Words): Html =>
  lineField(form, { name: 'name', label: t('people:field.name'), max: 64, autocomplete: 'username' })

/** A name to be taken, with what it may be. */
export const newNameField = (form: FormState, { t }: Words): Html =>
  lineField(form, { name: 'name', label: t('people:field.name'), hint: t('people:field.name-hint'), max: 24, autocomplete: 'username' })

/** A password to be compared. `name` and `of` tell the fields of one page apart. */
export const passwordField = (
  form: FormState,
  { t }: Words,
  { name = 'password', of = 'f', label = t('people:field.password') } = {},
): Html => lineField(form, { name, of, label, max: 128, type: 'password', autocomplete: 'current-password' })

/** A password to be set, with what it must be. */
export const newPasswordField = (form: FormState, { t }: Words, { of = 'f', label = t('people:field.new-password') } = {}): Html =>
  lineField(form, {
    name: 'password',
    of,
    label,
    hint: t('people:field.new-password-hint'),
    max: 128,
    type: 'password',
    autocomplete: 'new-password',
  })

/** Tells the browser's keeper of passwords whose password a form is about; it is not sent. */
export const ownerOfPassword = (name: string): Html =>
  html`<input type="text" value="${name}" autocomplete="username" aria-hidden="true" tabindex="-1" readonly hidden>`
