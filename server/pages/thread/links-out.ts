import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Paths } from '../../page/paths.ts'

/**
 * A card as it stands in a list that is not in the order of numbers: what it leads to may be on another page, so that links to replies
 * that are not in this list become links to wherever they stand.
 */
export const linksOut = (card: Html, threadId: number, here: ReadonlySet<number>, to: Paths): Html =>
  html`${trusted(card.toString().replaceAll(LINK, (link, number: string) => (here.has(Number(number)) ? link : `href="${to.permalink(threadId, Number(number))}"`)))}`

const LINK = /href="#b(\d+)"/g
