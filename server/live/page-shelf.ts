import type { Page } from './frames.ts'

/** A page with whether it still is what readers may see: after an edit, a hide or a delete the pages of its topic no longer are. */
export type CurrentPage = Page & { current(): boolean }

/** Pages of one topic by cursor and form; of the log, or of the figures. */
export type Pages<P = CurrentPage> = Map<string, Promise<P>>

/** Shares pages between readers and bounds how many are kept over all topics; the oldest go first. */
export function pageShelf(most: number) {
  const order: { pages: Map<string, unknown>; key: string }[] = []
  return <P>(pages: Pages<P>, key: string, build: () => Promise<P>): Promise<P> => {
    const known = pages.get(key)
    if (known) return known
    const page = build()
    pages.set(key, page)
    page.catch(() => pages.delete(key)) // the next reader tries again
    order.push({ pages, key })
    if (order.length > most) {
      const oldest = order.shift()!
      oldest.pages.delete(oldest.key)
    }
    return page
  }
}
export type PageShelf = ReturnType<typeof pageShelf>
