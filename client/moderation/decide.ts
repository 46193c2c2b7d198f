import { narrowReasons } from './narrow-reasons.ts'
import { showLetter } from './show-letter.ts'

/** What a script adds to the form of a decision: a list of reasons that fits what is chosen, and the letter without a new page. */
export function helpDeciding(): void {
  const form = document.querySelector<HTMLFormElement>('form#putusan')
  if (!form) return
  narrowReasons(form)
  showLetter(form)
}
