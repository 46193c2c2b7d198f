import { fetchHere } from '../kit/fetch-here.ts'
import { replaceFresh } from '../kit/replace-fresh.ts'
import { holdPlace } from './hold-place.ts'

/**
 * Brings what the page says of the debate itself up to date: its title, its motion and its opening, which a moderator may just have
 * hidden. Replies come by themselves.
 *
 * @returns whether that worked, or a later call does it
 */
export async function refreshOpening(): Promise<boolean> {
  const page = await fetchHere()
  if (!page) return page === undefined
  holdPlace(() => replaceFresh(document, page))
  document.title = page.querySelector('title')?.textContent ?? document.title
  return true
}
