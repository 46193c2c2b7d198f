import { Type } from 'typebox'
import { html } from '../../kernel/html.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { inBoth, pathsFor } from '../../page/paths.ts'
import { changeProfile } from '../../people/account/change-profile.ts'
import { ownAccount } from '../../people/account/own-account.ts'
import type { Entrance } from '../../people/entrance/entrance.ts'
import { renewRecoveryCodes } from '../../people/entrance/renew-recovery-codes.ts'
import { mutedList } from '../../people/mutes/muted-list.ts'
import { mutePerson } from '../../people/mutes/mute-person.ts'
import { readMuted } from '../../people/mutes/read-muted.ts'
import { shownPerson } from '../../people/shown-person.ts'
import { setOwnPassword } from '../../people/passwords/set-own-password.ts'
import { Confirmation, PasswordChange } from '../../people/schema.ts'
import { endOtherSessions } from '../../people/sessions/end-other-sessions.ts'
import { endSession } from '../../people/sessions/end-session.ts'
import { readSessions } from '../../people/sessions/read-sessions.ts'
import type { SessionCookie } from '../../people/sessions/session-cookie.ts'
import { visitOf } from '../../people/sessions/visit-of.ts'
import { signedIn } from '../../people/signed-in.ts'
import { formInput } from '../form-input.ts'
import { definePage } from '../page.ts'
import { rememberLanguage } from '../remember-language.ts'
import { filled, runForm } from '../run-form.ts'
import { signInFirst } from '../sign-in-first.ts'
import { profileForm, profileOf, valuesOf } from './account-profile.ts'
import { codesForm, newCodesView, passwordForm } from './account-secrets.ts'
import { sessionList, signOutForm } from './account-sessions.ts'
import { nextPath } from './next-path.ts'

type Needs = { readonly entrance: Entrance; readonly cookie: SessionCookie; readonly newKey: () => string }

const confirming = formInput(Confirmation)
const changingPassword = formInput(PasswordChange)

const paths = inBoth((to) => to.account)

/** One's own account: what others see, how one reads, where one is signed in, and the way back in. */
export const accountPage = ({ entrance, cookie, newKey }: Needs) =>
  definePage({
    name: 'account',
    path: (word) => word.account,
    query: {
      done: Type.Optional(Type.Enum(['joined', 'profile', 'password', 'sessions'])),
      next: Type.Optional(Type.String({ maxLength: 2048 })),
    },
    before: signInFirst,
    async view(ask) {
      const { words, request, query, to } = ask
      const { t } = words
      const viewer = signedIn(request)
      const on = nextPath(query.next)
      const account = await ownAccount(entrance.readers, viewer.personId)
      const sessions = await readSessions(entrance.readers.read, viewer, entrance.clock())
      const muted = await readMuted(entrance.readers.read, viewer.personId)
      const profile = ask.form('profile', valuesOf(account))
      return {
        title: t('people:account.title'),
        paths,
        kind: 'narrow',
        current: 'account',
        index: false,
        main: html`<header class="title"><h1 translate="no">${account.name}</h1>
<p><a href="${to.person(account.name)}">${t('people:account.see')}</a> · <a href="${to.strikes}">${t('strikes:title')}</a> · <a href="${to.held}">${t('publishing:title')}</a></p></header>
${query.done && html`<p class="note" role="status">${t(`people:account.done.${query.done}`)}${on !== null && html` <a href="${on}">${t('people:account.go-on')}</a>`}</p>`}
${account.state === 'pending' && html`<p class="note">${t('people:account.pending')}</p>`}
${profileForm(profile, words, newKey())}
${codesForm(ask.form('codes'), account, words, newKey())}
${sessionList(sessions, words, newKey)}
${mutedList(muted, words, newKey)}
${passwordForm(ask.form('password'), account, words, newKey())}
${signOutForm(words, newKey())}`,
      }
    },
    forms: {
      async profile(fields, ask) {
        const profile = profileOf(fields)
        await runForm(entrance.run, changeProfile, ask, fields, profile)
        const locale = profile.locale === 'en' ? 'en' : 'id'
        // Else what was once chosen at the switch would go on deciding where `/` leads.
        rememberLanguage(ask.reply, locale)
        return `${pathsFor(locale).account}?done=profile`
      },
      async codes(fields, { request, words, to, query }) {
        const codes = await renewRecoveryCodes(entrance, signedIn(request), confirming(filled(fields, ['password'])), visitOf(request))
        return {
          title: words.t('people:codes.title'),
          paths,
          kind: 'narrow',
          index: false,
          main: newCodesView(codes, words, nextPath(query.next) ?? to.account),
        }
      },
      async password(fields, { request, to }) {
        await setOwnPassword(entrance, signedIn(request), changingPassword(filled(fields, ['current', 'password'])), visitOf(request))
        return `${to.account}?done=password`
      },
      async end(fields, ask) {
        await runForm(entrance.run, endSession, ask, fields, { sessionId: fields['sessionId'] })
        return `${ask.to.account}?done=sessions`
      },
      async 'end-others'(fields, ask) {
        await runForm(entrance.run, endOtherSessions, ask, fields, {})
        return `${ask.to.account}?done=sessions`
      },
      async unmute(fields, ask) {
        const found = await shownPerson(entrance.readers, fields['name'] ?? '', ask.viewer)
        if (!found) throw new Refusal('not-found')
        await runForm(entrance.run, mutePerson, ask, fields, { personId: found.personId, muted: false })
        return `${ask.to.account}#dibisukan`
      },
      async 'sign-out'(fields, ask) {
        await runForm(entrance.run, endSession, ask, fields, { sessionId: signedIn(ask.request).sessionId })
        cookie.clear(ask.reply)
        return ask.to.market
      },
    },
  })
