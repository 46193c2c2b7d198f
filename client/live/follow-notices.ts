import { pageFacts } from '../page-facts.ts'
import { pageConnection } from './page-connection.ts'

/** Keeps the figure of unseen notices in the top bar current; it is empty rather than 0. */
export function followNotices(): void {
  const numbers = new Intl.NumberFormat(pageFacts().locale)
  pageConnection().onNotices((notices) => {
    for (const place of document.querySelectorAll('[data-figure="notices"]')) place.textContent = notices > 0 ? numbers.format(notices) : ''
  })
}
