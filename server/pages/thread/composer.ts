import { changesAgain } from '../../debate/views/stall-picker.ts'
import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { formHead, formProblem, selectField, textField } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'
import type { Paths } from '../../page/paths.ts'
import type { Actor } from '../../people/actor.ts'
import { personMark } from '../../people/person-mark.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import { Intent } from '../../replies/schema.ts'
import type { OwnStall } from '../../threads/read-own-stall.ts'
import { nudgeView, nudgeWords } from '../publishing/nudge-view.ts'
import { langChoice, stallChoice } from './post-choices.ts'
import type { OwnPart } from './read-part.ts'
import type { Answered } from './read-thread-page.ts'

type Composer = {
  readonly threadId: number
  readonly form: FormState
  readonly key: string
  readonly answered: Answered | null
  /** The page without anything to answer. */
  readonly plainAddress: string
  /** Who its writer is in this debate. */
  readonly stall: OwnStall | null
}

/** What the composer starts with: the writer's own stall, the language of the page, and what he answers. */
export const composerStart = (own: OwnPart | null, { locale }: Words, answered: Answered | null) => ({
  stall: own?.stall.stall ?? '',
  intent: own?.intent ?? '',
  lang: locale,
  parent: answered && answered.number > 0 ? String(answered.number) : '',
  quoteNumber: answered?.words ? String(answered.number) : '',
  quoteText: answered?.words ?? '',
})

/** Where a reply is written: one form for all, with or without a post that it answers. */
export function composer({ threadId, form, key, answered, plainAddress, stall }: Composer, words: Words): Html {
  const { t } = words
  const { parent, quoteNumber, quoteText } = form.values
  const wrongQuote = form.errors['quoteText'] ?? form.errors['quote']
  return html`<section class="compose" id="tulis" aria-labelledby="tulis-judul"><h2 id="tulis-judul">${t('pages:composer.title')}</h2>
<reply-composer thread-id="${threadId}" locale="${words.locale}"><form method="post" action="#tulis" class="form" data-form="reply">${formHead('reply', key)}
${formProblem(form)}<input type="hidden" name="parent" value="${parent}"><input type="hidden" name="quoteNumber" value="${quoteNumber}">
<p class="note" data-answering${!parent && !quoteNumber && html` hidden`}><span>${
    answered && t('pages:composer.answers', { number: answered.number, name: answered.name })
  }</span> <a href="${plainAddress}#tulis">${t('pages:composer.forget')}</a></p>
<div data-quoting${!quoteText && html` hidden`}>${textField(wrongQuote ? { ...form, errors: { quoteText: wrongQuote } } : form, {
    name: 'quoteText',
    label: t('pages:composer.quote'),
    hint: t('pages:composer.quote-hint'),
    max: 500,
    rows: 3,
    optional: true,
    of: 'r',
  })}</div>
${textField(form, { name: 'text', label: t('pages:composer.text'), hint: t('pages:form.markdown'), max: 5000, rows: 6, of: 'r' })}
${stallField(form, stall, words)}
<div class="two">${selectField(form, {
    name: 'intent',
    label: t('pages:composer.intent'),
    optional: true,
    of: 'r',
    options: [
      { value: '', label: t('pages:composer.no-intent') },
      ...Intent.enum.map((intent) => ({ value: intent, label: t(`replies:intent-alone.${intent}`) })),
    ],
  })}${langChoice(form, words, 'r')}</div>${nudgeView(form, words)}${nudgeWords(words)}
<p class="send"><button class="btn pri">${t('pages:composer.send')}</button> <span data-draft></span></p></form></reply-composer></section>`
}

/** The stall he writes for; one that he changed lately stays for a while, and that is said before he writes. */
const stallField = (form: FormState, own: OwnStall | null, words: Words): Html =>
  html`<div data-fresh="composer-stall">${
    own && own.changesFrom !== null
      ? html`<p class="sm">${words.t('pages:form.stall')}: ${stallBadge(own.stall, words, 'long')}<br>${changesAgain(own.changesFrom, words)}</p>`
      : stallChoice(form, words)
  }</div>`

/** The bar at the lower edge that leads to the composer, or to an account first. */
export function dock(viewer: Actor | null, { t }: Words, to: Paths, here: string): Html {
  const next = `?next=${encodeURIComponent(`${here}#tulis`)}`
  return viewer
    ? html`<p class="dock"><a class="write" href="#tulis" data-write>${personMark(viewer.name, viewer.stall)}<span class="box mut">${t(
        'pages:composer.title',
      )}</span></a></p>`
    : html`<p class="dock"><span class="grow sm">${t('pages:composer.join')}</span><a class="btn" href="${to.join}${next}">${t(
        'pages:join',
      )}</a><a class="btn pri" href="${to.signIn}${next}">${t('page:sign-in')}</a></p>`
}
