import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'
import type { PublicOrder } from './read-public-order.ts'

/** Which order withholds a post, for everybody, and where it stands what a reader can do. */
export const orderNote = ({ authority, orderNumber, article }: PublicOrder, { t, locale }: Words): Html =>
  html`${t('legal:note', { authority, number: orderNumber, article })} <a href="${pathsFor(locale).legal}#pembaca">${t('legal:note-more')}</a>`
