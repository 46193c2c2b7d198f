import { html, type Html, trusted } from '../../kernel/html.ts'
import { rendered } from '../../kernel/rendered.ts'
import type { Words } from '../../kernel/words.ts'
import { formHead } from '../../page/fields.ts'
import type { Revision } from '../../threads/schema.ts'

type Shown = {
  /** The language of the post. */
  readonly lang: string
  /** What the viewer may do with an older original: its author withdraws it, a moderator hides it. */
  readonly may: 'withdraw' | 'hide' | null
  readonly newKey: () => string
}

/** One older original of a post, or that there was one. */
export function revisionView({ field, revision, text, at, withdrawnBy }: Revision, { lang, may, newKey }: Shown, words: Words): Html {
  const { t, when, iso } = words
  return html`<article class="reply"><p class="sm mut">${t(`pages:history.${field}`)} <time datetime="${iso(at)}">${when(at)}</time></p>
${
  text === null
    ? html`<p class="mut">${t(`pages:history.by-${withdrawnBy ?? 'author'}`)}</p>`
    : html`<div class="prose" lang="${lang}">${field === 'text' ? trusted(rendered(text)) : html`<p>${text}</p>`}</div>
${
  may &&
  html`<form method="post">${formHead('withdraw', newKey())}<input type="hidden" name="field" value="${field}"><input type="hidden" name="revision" value="${revision}"
><button class="btn bare">${t(`pages:history.${may}`)}</button></form>`
}`
}</article>
`
}
