import { fetchPage } from '../kit/fetch-page.ts'
import { replaceFresh } from '../kit/replace-fresh.ts'
import { holdPlace } from './hold-place.ts'

let asked = 0

/**
 * Brings what the page says of the debate itself up to date: its title, its motion and its opening, which a moderator may just have
 * hidden. Replies come by themselves. An answer that a later one overtook would bring back what has gone since, and is let go.
 *
 * @returns whether that worked
 */
export async function refreshOpening(): Promise<boolean> {
  const mine = ++asked
  const page = await fetchPage(location.href)
  if (mine !== asked) return true // who asked later brings it
  if (!page) return false
  holdPlace(() => replaceFresh(document, page))
  document.title = page.querySelector('title')?.textContent ?? document.title
  return true
}
