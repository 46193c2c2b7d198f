import { Type } from 'typebox'
import { html } from '../../kernel/html.ts'
import { formHead, formProblem } from '../../page/fields.ts'
import { inBoth } from '../../page/paths.ts'
import { isTimeZone } from '../../people/account/time-zones.ts'
import type { Entrance } from '../../people/entrance/entrance.ts'
import { joinForum } from '../../people/entrance/join-forum.ts'
import type { SessionCookie } from '../../people/sessions/session-cookie.ts'
import { visitOf } from '../../people/sessions/visit-of.ts'
import { definePage, go } from '../page.ts'
import { filled } from '../run-form.ts'
import { newNameField, newPasswordField } from './entrance-fields.ts'
import { joiningInput } from './joining-input.ts'
import { nextPath } from './next-path.ts'
import { localeChoice, ownStallChoice } from './person-choices.ts'

type Needs = { readonly entrance: Entrance; readonly cookie: SessionCookie; readonly newKey: () => string }

/** Where one becomes a member. */
export const joinPage = ({ entrance, cookie, newKey }: Needs) =>
  definePage({
    name: 'join',
    path: (word) => word.join,
    query: { next: Type.Optional(Type.String({ maxLength: 2048 })) },
    before: async ({ viewer, query: { next }, to }) => (viewer ? go(nextPath(next) ?? to.market, 303) : null),
    async view({ words, to, query: { next }, form }) {
      const { t, locale } = words
      const state = form('join', { locale })
      const on = nextPath(next)
      const more = on === null ? '' : `?next=${encodeURIComponent(on)}`
      return {
        title: t('people:join.title'),
        description: t('people:join.lead'),
        paths: inBoth((to) => to.join + more),
        kind: 'narrow',
        index: false,
        main: html`<h1>${t('people:join.title')}</h1>
          <p class="mut">${t('people:join.lead')}</p>
          ${entrance.joining !== 'open' && html`<p class="note">${t(`people:join.${entrance.joining}`)}</p>`}
          ${
            entrance.joining !== 'closed' &&
            html`<form method="post" class="form">
              ${formHead('join', newKey())}${formProblem(state)}${newNameField(state, words)}${newPasswordField(state, words, { label: t('people:field.password') })}
              ${ownStallChoice(state, words)}${localeChoice(state, words)}<input type="hidden" name="timeZone" data-device>
              <p class="sm mut">${t('people:join.rules')} <a href="${to.rules}">${t('page:rules')}</a></p>
              <button class="btn pri">${t('people:join.send')}</button>
            </form>`
          }
          <p class="ways"><a class="btn bare" href="${to.signIn + more}">${t('people:join.sign-in')}</a></p>`,
      }
    },
    forms: {
      async join(fields, { request, reply, query: { next }, to }) {
        // The device fills it in, and its list of zones may be longer than ours.
        const timeZone = isTimeZone(fields['timeZone'] ?? '') && { timeZone: fields['timeZone'] }
        const input = { ...filled(fields, ['name', 'password', 'stall', 'locale']), ...timeZone }
        const { token } = await joinForum(entrance, joiningInput(input, 'anybody'), visitOf(request))
        cookie.set(reply, token)
        // By way of the account, where recovery codes are made: without an e-mail address nothing else brings anybody back.
        const on = nextPath(next)
        return `${to.account}?done=joined${on === null ? '' : `&next=${encodeURIComponent(on)}`}`
      },
    },
  })
