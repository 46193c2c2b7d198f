import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { formHead, formProblem } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'
import type { OwnAccount } from '../../people/schema.ts'
import { newPasswordField, ownerOfPassword, passwordField } from './entrance-fields.ts'

/** Where recovery codes are made; a person without any is told what that means. */
export const codesForm = (form: FormState, { name, recoveryCodesLeft: left }: OwnAccount, words: Words, key: string): Html =>
  html`<form method="post" action="#codes" class="form" aria-labelledby="codes">
    <h2 id="codes">${words.t('people:account.codes')}</h2>
    <p class="${left === 0 ? 'note' : 'mut'}">${
      left === 0 ? words.t('people:account.codes-none') : words.t('people:account.codes-left', { count: left })
    }</p>
    <p class="mut">${words.t('people:account.codes-lead')}</p>
    ${formHead('codes', key)}${formProblem(form)}${ownerOfPassword(name)}${passwordField(form, words, { of: 'codes' })}
    <button class="btn">${words.t('people:account.codes-make')}</button>
  </form>`

/** New recovery codes, this once. */
export const newCodesView = (codes: readonly string[], { t }: Words, onward: string): Html =>
  html`<h1>${t('people:codes.title')}</h1>
    <p class="note">${t('people:codes.lead')}</p>
    <ol translate="no">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ol>
    <p class="mut">${t('people:codes.use')}</p>
    <p class="ways"><a class="btn pri" href="${onward}">${t('people:codes.done')}</a></p>`

/** Where a password is changed by somebody who knows it. */
export const passwordForm = (form: FormState, { name }: OwnAccount, words: Words, key: string): Html =>
  html`<form method="post" action="#password" class="form" aria-labelledby="password">
    <h2 id="password">${words.t('people:account.password')}</h2>
    <p class="mut">${words.t('people:account.password-lead')}</p>
    ${formHead('password', key)}${formProblem(form)}${ownerOfPassword(name)}
    ${passwordField(form, words, { name: 'current', of: 'pw', label: words.t('people:field.current-password') })}
    ${newPasswordField(form, words, { of: 'pw' })}
    <button class="btn">${words.t('people:account.password')}</button>
  </form>`
