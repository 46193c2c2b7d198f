import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'
import type { Thread } from '../../threads/schema.ts'
import { threadLink } from '../../threads/thread-link.ts'

/** The newest debates that answer this one, and where one opens another; nothing while its opening is not shown. */
export function responsesView({ id, responses, openingState }: Thread, words: Words): Html | null {
  if (openingState !== 'shown') return null
  const { t, locale } = words
  const write = html`<a class="btn" href="${pathsFor(locale).newThread}?answers=${id}">${t('threads:respond')}</a>`
  return responses.length === 0
    ? html`<p>${write}</p>`
    : html`<section aria-labelledby="tanggapan"><h2 id="tanggapan">${t('threads:responses')}</h2><ul>${responses.map(
        (response) => html`<li>${threadLink(response, words)}</li>`,
      )}</ul><p>${write} <a class="btn bare" href="${pathsFor(locale).responses(id)}">${t('threads:all-responses')}</a></p></section>`
}
