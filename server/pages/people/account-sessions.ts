import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { formHead } from '../../page/fields.ts'
import type { Session } from '../../people/schema.ts'

/** Where a person is signed in, each with a button that ends it. */
export function sessionList(sessions: readonly Session[], words: Words, newKey: () => string): Html {
  const { t } = words
  return html`<section class="form" aria-labelledby="sessions">
    <h2 id="sessions">${t('people:account.sessions')}</h2>
    <p class="mut">${t('people:account.sessions-lead')}</p>
    <ul class="form">${sessions.map((session) => sessionItem(session, words, newKey))}</ul>
    ${
      sessions.length > 1 &&
      html`<form method="post">${formHead('end-others', newKey())}<button class="btn">${t('people:account.end-others')}</button></form>`
    }
  </section>`
}

function sessionItem({ id, device, seenAt, current }: Session, { t, when, iso }: Words, newKey: () => string): Html {
  const name = device || t('people:account.unknown-device')
  return html`<li>
    <p><b>${name}</b>${current && html` <span class="tag">${t('people:account.this-device')}</span>`}</p>
    <p class="sm mut"><time datetime="${iso(seenAt)}">${t('people:account.seen', { when: when(seenAt) })}</time></p>
    ${
      !current &&
      html`<form method="post">${formHead('end', newKey())}<input type="hidden" name="sessionId" value="${id}"
        ><button class="btn" aria-label="${t('people:account.end-of', { device: name })}">${t('people:account.end')}</button></form>`
    }
  </li>`
}

/** Where one signs out; the client wipes what it keeps on this device when it is sent. */
export const signOutForm = ({ t }: Words, key: string): Html =>
  html`<form method="post" class="form" data-sign-out>
    ${formHead('sign-out', key)}
    <p class="sm mut">${t('people:account.sign-out-lead')}</p>
    <button class="btn">${t('people:account.sign-out')}</button>
  </form>`
