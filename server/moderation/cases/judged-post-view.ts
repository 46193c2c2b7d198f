import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'
import { personMark } from '../../people/person-mark.ts'
import { personView } from '../../people/person-view.ts'
import type { Reply } from '../../replies/schema.ts'
import type { Case } from './schema.ts'

/** The flagged post between the replies around it, with what the flaggers saw where that is not what stands there now. */
export function judgedPostView(found: Case, words: Words): Html {
  const { before, after } = found
  return html`<div role="group" aria-label="${words.t('moderation:case.context')}">${before.map((reply) => contextView(reply, words))}${judged(
    found,
    words,
  )}${after.map((reply) => contextView(reply, words))}</div>`
}

function judged({ threadId, number, post, evidence }: Case, words: Words): Html {
  const { t, iso, shortWhen, locale } = words
  const { author, createdAt, editedAt, lang, motion, state } = post
  return html`<article class="ctx hit" aria-label="${t('moderation:case.flagged')}"><header class="by">${personMark(
    author.name,
    author.stall,
  )}<p class="grow">${personView(author, words)}<br><a href="${pathsFor(locale).permalink(threadId, number)}">${
    number === 0 ? t('moderation:case.opening') : `#${number}`
  }</a>, <time datetime="${iso(createdAt)}">${shortWhen(createdAt)}</time>${
    editedAt !== null && html`, ${t('moderation:case.edited', { time: shortWhen(editedAt) })}`
  }</p></header>
${motion !== null && html`<p lang="${lang}"><b>${t('moderation:case.motion')}:</b> ${motion}</p>`}
<div class="prose" lang="${lang}">${trusted(post.html)}</div>
${state !== 'shown' && html`<p class="note">${t(`moderation:case.state.${state}`)}</p>`}
${evidence.map(
  ({ text, at }) =>
    html`<details class="seen"><summary class="sm">${t('moderation:case.evidence', { time: shortWhen(at) })}</summary><p lang="${lang}">${text}</p></details>`,
)}</article>`
}

function contextView({ threadId, number, author, html: markup, lang }: Reply, words: Words): Html {
  const link = html`<a class="mut" href="${pathsFor(words.locale).permalink(threadId, number)}">#${number}</a>`
  if (!author || markup === null)
    return html`<article class="ctx"><p class="sm mut">${words.t('moderation:case.not-shown')} ${link}</p></article>`
  return html`<article class="ctx"><p class="sm">${personView(author, words)} ${link}</p><div class="prose" lang="${lang}">${trusted(markup)}</div></article>`
}
