import { fetchPage } from '../kit/fetch-page.ts'

/** Live replies are made for everybody, so a newer version of one's own gets the links of the older: to change and to delete it. */
export function keepOwnLinks(old: Element, fresh: Element): void {
  if (fresh.querySelector('[data-own]') || old.getAttribute('data-author') !== fresh.getAttribute('data-author')) return
  fresh.querySelector('.acts')?.append(...old.querySelectorAll('[data-own]'))
}

/** Takes the links of one's own reply from its page, where it came without them. Without an answer they are there at the next visit. */
export async function fetchOwnLinks(article: HTMLElement, path: string): Promise<void> {
  if (article.querySelector('[data-own]')) return
  const twin = (await fetchPage(path))?.getElementById(article.id)
  if (twin && !article.querySelector('[data-own]')) article.querySelector('.acts')?.append(...twin.querySelectorAll('[data-own]'))
}
