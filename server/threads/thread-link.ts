import { html, type Html } from '../kernel/html.ts'
import type { Words } from '../kernel/words.ts'
import { pathsFor } from '../page/paths.ts'
import type { ThreadLink } from './schema.ts'

/** Another debate by its title, in the title's own language. */
export const threadLink = ({ id, slug, title, lang }: ThreadLink, { t, locale }: Words): Html =>
  html`<a href="${pathsFor(locale).thread(id, slug)}"${title !== '' && html` lang="${lang}"`}>${title || t('threads:untitled')}</a>`
