import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import type { Case } from '../cases/schema.ts'

/** What a moderator should know before he decides: whether he may, on what grounds, and what else his decision does. */
export function checksView({ readsLanguage, quotes, post: { lang } }: Pick<Case, 'readsLanguage' | 'quotes' | 'post'>, { t }: Words): Html {
  const language = t(`moderation:check.language.${lang}`)
  return html`<ul class="log sm checks"><li>${tick}${t('moderation:check.outside')}</li><li>${
    readsLanguage
      ? html`${tick}${t('moderation:check.reads', { language })}`
      : html`${mind}${t('moderation:check.reads-not', { language })}`
  }</li>${quotes > 0 && html`<li data-when="taken">${mind}${t('moderation:check.quotes', { count: quotes })}</li>`}<li data-when="second">${mind}${t(
    'moderation:check.second',
  )}</li></ul>`
}

const drawing = (path: string) => trusted(`<svg class="i" aria-hidden="true" viewBox="0 0 24 24"><path d="${path}"/></svg>`)
const tick = drawing('m5 13 4 4L19 7')
const mind = drawing('M12 4v10m0 5v1')
