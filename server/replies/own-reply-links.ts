import { html, type Html } from '../kernel/html.ts'
import type { Words } from '../kernel/words.ts'
import { pathsFor } from '../page/paths.ts'
import type { Reply } from './schema.ts'

/** What the author of a reply may do with it; for his own page only, never in a shared fragment. */
export const ownReplyLinks = ({ threadId, number }: Reply, { t, locale }: Words): Html => {
  const to = pathsFor(locale)
  return html`<a data-own href="${to.edit(threadId, number)}">${t('replies:edit')}</a><a data-own href="${to.remove(threadId, number)}">${t(
    'replies:delete',
  )}</a>`
}
