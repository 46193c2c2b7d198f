// What readers need is small and comes in this one file: on a slow network every further file costs a round trip. Each element
// starts where its tag stands; tools of writers and moderators are loaded by the pages that have them.
import './kit/share-button.ts'
import './kit/theme-switch.ts'
import './thread/follow-button.ts'
import './thread/live-thread.ts'
import { offerLanguage } from './kit/offer-language.ts'
import { saved } from './kit/saved.ts'
import { watchLanguageSwitch } from './kit/watch-language-switch.ts'
import { keepTimesAgo } from './kit/time-ago.ts'
import { followNotices } from './live/follow-notices.ts'
import { MARKS_WAIT } from './unsent/marks-wait.ts'
import { OUTBOX_MARK } from './unsent/outbox-mark.ts'
import { SENT_FORM } from './unsent/sent-form.ts'
import { pageFacts } from './page-facts.ts'

keepTimesAgo()
watchLanguageSwitch()
offerLanguage()

const zone = document.querySelector<HTMLInputElement>('input[name="timeZone"][data-device]')
if (zone) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone

const writes = document.querySelector('reply-composer') !== null
if (writes) void import('./composer/reply-composer.ts')

const { viewer } = pageFacts()
if (viewer) {
  followNotices()
  document.addEventListener('submit', wipeBeforeSigningOut)
  const form = document.querySelector<HTMLFormElement>('form[data-form="thread"], form[data-form="edit"]')
  if (form) void import('./publishing/ask-first.ts').then(({ askFirst }) => askFirst(form))
  if (form || saved.get(SENT_FORM) !== null) void import('./unsent/kept-forms.ts').then(({ keepForms }) => keepForms(form, viewer.name))
  if (document.querySelector('document-hash')) void import('./moderation/document-hash.ts')
  if (document.querySelector('live-queue')) {
    void import('./moderation/live-queue.ts')
    void import('./moderation/keep-decision.ts').then(({ keepDecision }) => keepDecision(viewer.name))
  }
  if (document.getElementById('ikut') || saved.get(MARKS_WAIT) !== null)
    void import('./debate/take-part.ts').then(({ takePart }) => takePart(viewer.name))
  if (document.querySelector('vote-strip')) void import('./debate/vote-strip.ts')
  if (document.querySelector('votes-wanted')) void import('./debate/votes-wanted.ts')
  if (!writes && saved.get(OUTBOX_MARK) !== null)
    void import('./unsent/deliver-waiting.ts').then(({ deliverWaiting }) => deliverWaiting(viewer.name))
}

function wipeBeforeSigningOut(event: SubmitEvent): void {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.matches('[data-sign-out]')) return
  event.preventDefault()
  document.removeEventListener('submit', wipeBeforeSigningOut)
  void import('./unsent/wipe.ts').then(({ wipe }) => wipe()).finally(() => form.requestSubmit(event.submitter))
}
