import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { formProblem } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'
import type { HeldOutcome } from '../../publishing/held/read-held-outcome.ts'

/** An answer to something that waits no more: who decided what, and what was typed, so that it is not lost. */
export const lateAnswerView = (form: FormState, outcome: HeldOutcome | null, words: Words): Html =>
  html`${formProblem(form)}${
    outcome &&
    html`<p class="note">${words.t(`queue:held.late.${outcome.state}`, { name: outcome.by, time: words.shortWhen(outcome.at) })}</p>`
  }${form.values['note'] && html`<p class="sm">${words.t('queue:held.typed')}</p><blockquote>${form.values['note']}</blockquote>`}`
