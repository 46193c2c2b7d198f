import { fragmentOf } from '../kit/fragment-of.ts'
import { replaceInPlace } from '../kit/replace-in-place.ts'
import { writeTimesAgo } from '../kit/time-ago.ts'
import { holdPlace } from './hold-place.ts'
import { keepOwnLinks } from './own-links.ts'

/** Replies on one page at most; what comes after them is a link. Twice the size of a page, so that a hot evening fits. */
const MOST_REPLIES = 100

/** The article of a reply, if it is on this page. */
export const articleOf = (list: Element, number: number): HTMLElement | null => list.querySelector<HTMLElement>(`#b${number}`)

/**
 * Brings one reply up to date. The newest are appended, older ones replaced where they stand, and nothing is ever inserted
 * between or above.
 *
 * @param newest the greatest number seen so far
 * @param grows whether new replies belong at the end of this list
 * @returns the article, or null when the reply has no place on this page
 */
export function putReply(
  list: Element,
  { number, markup }: { number: number; markup: string },
  { newest, grows }: { newest: number; grows: boolean },
): HTMLElement | null {
  const old = articleOf(list, number)
  const appends = !old && number > newest && grows && list.querySelectorAll('article').length < MOST_REPLIES
  if (!old && !appends) return null
  const article = fragmentOf(markup).querySelector<HTMLElement>('article')
  if (!article) return null
  writeTimesAgo(article)
  if (old) keepOwnLinks(old, article)
  holdPlace(() => (old ? replaceInPlace(old, article) : list.append(article)))
  return article
}
