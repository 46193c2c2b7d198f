import { t } from '../words.ts'
import type { Answering } from './on-answer.ts'
import type { ReplyForm } from './reply-form.ts'

/** Writes into the form what a reply answers and quotes; null: the debate as a whole. */
export function setAnswering(form: ReplyForm, answering: Answering | null): void {
  const { number = 0, quote = null } = answering ?? {}
  form.set('parent', number > 0 ? String(number) : '')
  form.set('quoteNumber', quote === null ? '' : String(number))
  form.set('quoteText', quote ?? '')
}

/** Says above the text what the form says it answers. @param name of the author, as far as the page knows him */
export function showAnswering(composer: Element, form: ReplyForm, name: string): void {
  const number = Number(form.get('parent'))
  const quotes = form.get('quoteNumber') !== ''
  const line = composer.querySelector<HTMLElement>('[data-answering]')
  const sentence = line?.querySelector('span')
  if (line) line.hidden = number === 0 && !quotes
  if (sentence && number === 0) sentence.textContent = t('composer.quotes-opening')
  if (sentence && number > 0)
    sentence.textContent = t(name ? 'composer.answers' : 'composer.answers-number', { number: String(number), name })
  const quoting = composer.querySelector<HTMLElement>('[data-quoting]')
  if (quoting) quoting.hidden = !quotes
}
