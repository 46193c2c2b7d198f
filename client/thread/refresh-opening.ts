import { fetchPage } from '../kit/fetch-page.ts'
import { replaceFresh } from '../kit/replace-fresh.ts'
import { holdPlace } from './hold-place.ts'

/**
 * Brings what the page says of the debate itself up to date: its title, its motion and its opening, which a moderator may just have
 * hidden. Replies come by themselves.
 *
 * @returns whether that worked
 */
export async function refreshOpening(): Promise<boolean> {
  const page = await fetchPage(location.href)
  if (!page) return false
  holdPlace(() => replaceFresh(document, page))
  document.title = page.querySelector('title')?.textContent ?? document.title
  return true
}
