import { pageFacts } from '../page-facts.ts'
import { t } from '../words.ts'

/** Live replies are made for everybody: leads a signed-in reader to where he silences whoever wrote this one, as the page itself does. */
export function offerMute(article: HTMLElement, muted: readonly string[]): void {
  const { viewer } = pageFacts()
  const name = article.dataset['author']
  const person = article.querySelector<HTMLAnchorElement>('.by b > a')
  if (!viewer || !name || !person || name === viewer.name || article.querySelector('[data-mute]')) return
  const link = document.createElement('a')
  link.dataset['mute'] = ''
  link.href = `${person.pathname}#bisukan`
  link.textContent = t(muted.includes(name) ? 'unmute' : 'mute')
  article.querySelector('.acts')?.append(link)
}
