import type { Entrance } from '../../people/entrance/entrance.ts'
import type { SessionCookie } from '../../people/sessions/session-cookie.ts'
import type { Page } from '../page.ts'
import { accountPage } from './account.ts'
import { joinPage } from './join.ts'
import { personPage } from './person.ts'
import { recoveryPage } from './recovery.ts'
import { signInPage } from './sign-in.ts'

type Needs = {
  readonly entrance: Entrance
  readonly cookie: SessionCookie
  /** A fresh idempotency key for a form. */
  readonly newKey: () => string
}

/** The pages of people: coming in, one's own account, others. One-time links stand outside the languages: `oneTimeLinkRoutes`. */
export const peoplePages = (needs: Needs): readonly Page[] => [
  signInPage(needs),
  joinPage(needs),
  recoveryPage(needs),
  accountPage(needs),
  personPage(needs),
]
