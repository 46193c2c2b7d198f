import { html } from '../../kernel/html.ts'
import { formHead, formProblem, lineField } from '../../page/fields.ts'
import { inBoth } from '../../page/paths.ts'
import type { Entrance } from '../../people/entrance/entrance.ts'
import { recoverAccount } from '../../people/entrance/recover-account.ts'
import { Recovering } from '../../people/schema.ts'
import type { SessionCookie } from '../../people/sessions/session-cookie.ts'
import { visitOf } from '../../people/sessions/visit-of.ts'
import { formInput } from '../form-input.ts'
import { definePage } from '../page.ts'
import { filled } from '../run-form.ts'
import { nameField, newPasswordField } from './entrance-fields.ts'

type Needs = { readonly entrance: Entrance; readonly cookie: SessionCookie; readonly newKey: () => string }

const recovering = formInput(Recovering)

/** Where somebody who forgot his password comes back with a recovery code. */
export const recoveryPage = ({ entrance, cookie, newKey }: Needs) =>
  definePage({
    name: 'recovery',
    path: (word) => word.recovery,
    before: async () => null,
    async view({ words, form }) {
      const { t } = words
      const state = form('recover')
      return {
        title: t('people:recovery.title'),
        paths: inBoth((to) => to.recovery),
        kind: 'narrow',
        index: false,
        main: html`<h1>${t('people:recovery.title')}</h1>
          <p class="mut">${t('people:recovery.lead')}</p>
          <form method="post" class="form">
            ${formHead('recover', newKey())}${formProblem(state)}${nameField(state, words)}
            ${lineField(state, { name: 'code', label: t('people:recovery.code'), hint: t('people:recovery.code-hint'), max: 64, autocomplete: 'off' })}
            ${newPasswordField(state, words)}
            <button class="btn pri">${t('people:recovery.send')}</button>
          </form>
          <p class="mut">${t('people:recovery.none')}</p>`,
      }
    },
    forms: {
      async recover(fields, { request, reply, to }) {
        const { token } = await recoverAccount(entrance, recovering(filled(fields, ['name', 'code', 'password'])), visitOf(request))
        cookie.set(reply, token)
        return `${to.account}?done=password`
      },
    },
  })
