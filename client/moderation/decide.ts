import { holdCase } from './hold-case.ts'
import { narrowReasons } from './narrow-reasons.ts'
import { helpWithKeys } from './queue-keys.ts'
import { sendDecision } from './send-decision.ts'
import { showLetter } from './show-letter.ts'

/** What a script adds to the queue: keys, a list of reasons that fits, the letter and the claim without a new page. */
export function helpDeciding(queue: HTMLElement, changed: () => void): void {
  helpWithKeys(queue)
  const form = queue.querySelector<HTMLFormElement>('form#putusan')
  const caseId = Number(queue.getAttribute('case'))
  if (!form) return
  narrowReasons(form)
  showLetter(form)
  sendDecision(form)
  holdCase(form, caseId, changed)
}
