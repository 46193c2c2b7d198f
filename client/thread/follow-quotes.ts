import { fetchPage } from '../kit/fetch-page.ts'
import { holdPlace } from './hold-place.ts'
import { replyPath } from './reply-path.ts'

/** Words come back a moment later: the server brings those of the first quoting replies itself, and not all readers ask at once. */
const SOONEST_MS = 1_000
const LATEST_MS = 3_000
/** What a list holds may belong to several pages, since replies are added to it live. */
const MOST_PAGES = 4

/**
 * Keeps quotations as visible as what they quote. The server tells of the first hundred quoting replies; whoever quotes besides them
 * loses the words here when the post is hidden, and gets them back when it is shown again.
 *
 * @param list where the replies of the page are
 * @returns what is to be called with the number of a post and whether it is shown now
 */
export function followQuotes(list: () => ParentNode): (number: number, shown: boolean) => void {
  const hidden = new Set<number>()

  const blank = (number: number) => {
    for (const quote of list().querySelectorAll(`blockquote[data-of="${number}"]`)) {
      quote.closest('article')?.setAttribute('data-unquoted', String(number))
      quote.remove()
    }
  }

  async function bring(number: number): Promise<void> {
    const lacking = () => [...list().querySelectorAll<HTMLElement>(`article[data-unquoted="${number}"]`)]
    for (let asked = 0; asked < MOST_PAGES; asked++) {
      const [first] = lacking()
      const page = first && (await fetchPage(replyPath(Number(first.dataset['number']))))
      if (!page || hidden.has(number)) return // hidden once more while the page was on its way
      holdPlace(() => lacking().forEach((article) => bringQuote(article, page)))
    }
  }

  return (number, shown) => {
    if (!shown) {
      hidden.add(number)
      holdPlace(() => blank(number))
    } else if (hidden.delete(number)) setTimeout(() => void bring(number), SOONEST_MS + Math.random() * (LATEST_MS - SOONEST_MS))
  }
}

/** Puts a quotation back in its place, as the server draws it now; a reply that stands on another page waits for that. */
function bringQuote(article: HTMLElement, page: DocumentFragment): void {
  const twin = page.getElementById(article.id)
  if (!twin) return
  article.removeAttribute('data-unquoted')
  const quote = twin.querySelector(`:scope > blockquote[data-of]`)
  if (quote) article.querySelector(':scope > header')?.after(quote)
}
