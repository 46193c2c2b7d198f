import { fragmentOf } from './fragment-of.ts'

/** A page of this forum as it is now, as a fragment; null when no such answer came. */
export async function fetchPage(path: string): Promise<DocumentFragment | null> {
  try {
    const page = await fetch(path, { headers: { accept: 'text/html' }, credentials: 'same-origin', cache: 'no-cache' })
    return page.ok ? fragmentOf(await page.text()) : null
  } catch {
    return null
  }
}
