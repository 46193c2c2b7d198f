import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'

/** First, previous, next and last page of a thread; nothing if there is only one. */
export function pageLinks(
  { page, pages }: { page: number; pages: number },
  { t }: Words,
  addressOf: (page: number) => string,
): Html | null {
  if (pages === 1) return null
  const link = (to: number, text: string, rel?: 'prev' | 'next') =>
    html`<a class="btn" href="${addressOf(to)}"${rel && trusted(` rel="${rel}"`)}>${text}</a>`
  return html`<nav class="pages" aria-label="${t('pages:thread.pages')}">
${page > 2 && link(1, t('pages:thread.first'))}${page > 1 && link(page - 1, t('pages:thread.previous'), 'prev')}
<span class="sm">${t('pages:thread.page', { page, pages })}</span>
${page < pages && link(page + 1, t('pages:thread.next'), 'next')}${page < pages - 1 && link(pages, t('pages:thread.last'))}</nav>`
}
