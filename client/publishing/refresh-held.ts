import { pageConnection } from '../live/page-connection.ts'
import { fetchPage } from '../kit/fetch-page.ts'
import { replaceFresh } from '../kit/replace-fresh.ts'

/** Keeps what waits current: what became of it is told as a notice. @returns a function that stops it */
export const followHeld = (): (() => void) =>
  pageConnection().onNotices(() => {
    if (document.querySelector('[data-fresh="held"] > *')) void refreshHeld()
  })

/** Shows what waits for a moderator of this page's debate as it is now. Without an answer it is there at the next visit. */
export async function refreshHeld(): Promise<void> {
  const place = document.querySelector('[data-fresh="held"]')?.parentElement
  const page = place && (await fetchPage(location.href))
  const section = page?.querySelector('[data-fresh="held"]')
  if (!place || !section) return
  const only = document.createDocumentFragment()
  only.append(section)
  replaceFresh(place, only)
}
