import { fetchPage } from './fetch-page.ts'

let asked = 0

/**
 * The page that is open as it is now. An answer that a later question has overtaken would bring back what has gone since, such as a
 * text that was hidden, and is let go.
 *
 * @param address where the same things stand, if not at the page's own
 * @returns null when no such answer came; undefined when a later question brings it
 */
export async function fetchHere(address = location.href): Promise<DocumentFragment | null | undefined> {
  const mine = ++asked
  const page = await fetchPage(address)
  return mine === asked ? page : undefined
}
