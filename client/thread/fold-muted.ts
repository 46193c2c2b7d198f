import { t } from '../words.ts'

/** Folds a live reply of somebody whom the reader has silenced, as the page folds those that came with it: one tap opens it. */
export function foldMuted(article: HTMLElement, muted: readonly string[]): void {
  const name = article.dataset['author']
  if (name === undefined || !muted.includes(name) || article.closest('details.muted')) return
  const folded = document.createElement('details')
  folded.className = 'muted'
  const summary = document.createElement('summary')
  summary.textContent = t('muted-reply', { number: article.dataset['number'] ?? '' })
  article.replaceWith(folded)
  folded.append(summary, article)
}
