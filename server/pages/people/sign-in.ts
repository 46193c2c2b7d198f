import { Type } from 'typebox'
import { html } from '../../kernel/html.ts'
import { formHead, formProblem } from '../../page/fields.ts'
import { inBoth } from '../../page/paths.ts'
import type { Entrance } from '../../people/entrance/entrance.ts'
import { signIn } from '../../people/entrance/sign-in.ts'
import { SigningIn } from '../../people/schema.ts'
import type { SessionCookie } from '../../people/sessions/session-cookie.ts'
import { visitOf } from '../../people/sessions/visit-of.ts'
import { formInput } from '../form-input.ts'
import { definePage, go } from '../page.ts'
import { filled } from '../run-form.ts'
import { nameField, passwordField } from './entrance-fields.ts'
import { nextPath } from './next-path.ts'

type Needs = { readonly entrance: Entrance; readonly cookie: SessionCookie; readonly newKey: () => string }

const signingIn = formInput(SigningIn)

/** Where one signs in, and is led on to where one wanted to go. */
export const signInPage = ({ entrance, cookie, newKey }: Needs) =>
  definePage({
    name: 'sign-in',
    path: (word) => word.signIn,
    query: { next: Type.Optional(Type.String({ maxLength: 2048 })) },
    before: async ({ viewer, query: { next }, to }) => (viewer ? go(nextPath(next) ?? to.market, 303) : null),
    async view({ words, to, query: { next }, form }) {
      const { t } = words
      const state = form('in')
      const on = nextPath(next)
      const more = on === null ? '' : `?next=${encodeURIComponent(on)}`
      return {
        title: t('people:sign-in.title'),
        paths: inBoth((to) => to.signIn + more),
        kind: 'narrow',
        index: false,
        main: html`<h1>${t('people:sign-in.title')}</h1>
          ${on !== null && html`<p class="mut">${t('people:sign-in.first')}</p>`}
          <form method="post" class="form">
            ${formHead('in', newKey())}${formProblem(state)}${nameField(state, words)}${passwordField(state, words)}
            <button class="btn pri">${t('people:sign-in.send')}</button>
          </form>
          <p class="ways">
            <a class="btn" href="${to.join + more}">${t('people:sign-in.join')}</a
            ><a class="btn bare" href="${to.recovery}">${t('people:sign-in.forgot')}</a>
          </p>`,
      }
    },
    forms: {
      async in(fields, { request, reply, query: { next }, to }) {
        const { token } = await signIn(entrance, signingIn(filled(fields, ['name', 'password'])), visitOf(request))
        cookie.set(reply, token)
        return nextPath(next) ?? to.market
      },
    },
  })
