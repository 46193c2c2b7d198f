import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { icon } from '../../page/icon.ts'

/** Shares a page by WhatsApp, or with whatever the device offers. `address` is the whole one. */
export const shareLink = (title: string, address: string, { t }: Words): Html => {
  const text = encodeURIComponent(`*${title.replaceAll('*', '')}*\n${address}`)
  return html`<share-button><a class="btn bare" href="https://wa.me/?text=${text}" rel="noopener">${icon('share')}${t('pages:share')}</a></share-button>`
}
