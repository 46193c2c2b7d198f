import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import type { FormState } from '../../page/form.ts'
import { pathsFor } from '../../page/paths.ts'
import { personMark } from '../../people/person-mark.ts'
import { personView } from '../../people/person-view.ts'
import type { Reply } from '../../replies/schema.ts'
import { evidenceView } from './evidence-view.ts'
import type { Case } from './schema.ts'
import { inBothLanguages, translationForm } from './translation-view.ts'

type Shown = {
  /** The form of its translation. */
  readonly translation: FormState
  /** The address of the case, where its forms are sent to. */
  readonly address: string
}

/** The flagged post between the replies around it, with what the flaggers saw where that is not what stands there now. */
export function judgedPostView(found: Case, shown: Shown, words: Words): Html {
  const { before, after } = found
  return html`<div role="group" aria-label="${words.t('moderation:case.context')}">${before.map((reply) => contextView(reply, words))}${judged(
    found,
    shown,
    words,
  )}${after.map((reply) => contextView(reply, words))}</div>`
}

function judged(found: Case, shown: Shown, words: Words): Html {
  const { threadId, number, post, rough, ahead, strikes, masked } = found
  const { t, iso, shortWhen, locale } = words
  const { author, createdAt, editedAt, lang, motion, state } = post
  return html`<article class="ctx hit" aria-label="${t('moderation:case.flagged')}"><header class="by">${personMark(
    author.name,
    author.stall,
  )}<p class="grow">${personView(author, words)}<br><a href="${pathsFor(locale).permalink(threadId, number)}">${
    number === 0 ? t('moderation:case.opening') : `#${number}`
  }</a>, <time datetime="${iso(createdAt)}">${shortWhen(createdAt)}</time>${
    editedAt !== null && html`, ${t('moderation:case.edited', { time: shortWhen(editedAt) })}`
  }${strikes > 0 && html`, ${t('queue:case.strikes', { count: strikes })}`}</p></header>
${inBothLanguages(
  html`${motion !== null && html`<p lang="${lang}"><b>${t('moderation:case.motion')}:</b> ${motion}</p>`}
<div class="prose" lang="${lang}">${trusted(post.html)}</div>`,
  found,
  words,
)}${masked && unmaskForm(shown, words)}
${rough.length > 0 && html`<p class="sm mut">${t('queue:case.rough')} <b>${rough.join(', ')}</b>${ahead && html`. ${t('queue:case.ahead-why')}`}</p>`}
${state !== 'shown' && html`<p class="note">${t(`moderation:case.state.${state}`)}</p>`}
${evidenceView(found, words)}${translationForm(found, { form: shown.translation, address: shown.address }, words)}</article>`
}

const unmaskForm = ({ address }: Shown, { t }: Words) =>
  html`<form class="sm mut" method="post" action="${address}">${t('queue:case.masked')} <button class="btn bare" name="do" value="unmask">${t('queue:case.unmask')}</button></form>`

function contextView({ threadId, number, author, html: markup, lang }: Reply, words: Words): Html {
  const link = html`<a class="mut" href="${pathsFor(words.locale).permalink(threadId, number)}">#${number}</a>`
  if (!author || markup === null)
    return html`<article class="ctx"><p class="sm mut">${words.t('moderation:case.not-shown')} ${link}</p></article>`
  return html`<article class="ctx"><p class="sm">${personView(author, words)} ${link}</p><div class="prose" lang="${lang}">${trusted(markup)}</div></article>`
}
