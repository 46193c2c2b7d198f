import type { SummaryAuthor } from '../../debate/closing/read-summary-authors.ts'
import { SummingStall } from '../../debate/closing/schema.ts'
import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { choiceField, formHead, formProblem, lineField } from '../../page/fields.ts'
import { formKey, type FormState } from '../../page/form.ts'
import { stallBadge } from '../../people/stall-badge.ts'

/** Who sums a debate up, and where a moderator hands that on to another of the same stall. */
export function handOnForm(authors: readonly SummaryAuthor[], form: FormState, newKey: () => string, words: Words): Html {
  const { t } = words
  const stalls = SummingStall.enum.map((value) => ({ value, label: stallBadge(value, words, 'long') }))
  return html`<section class="note ask" id="penulis" aria-labelledby="judul-penulis"><h3 id="judul-penulis">${t('closing:authors')}</h3><ul class="sm">${SummingStall.enum.map(
    (stall) => {
      const found = authors.find((author) => author.stall === stall)
      return html`<li>${stallBadge(stall, words)} ${
        found
          ? html`<span translate="no">${found.name}</span>${found.text === '' && html` <span class="mut">${t('closing:not-written')}</span>`}`
          : html`<span class="mut">${t('closing:nobody')}</span>`
      }</li>`
    },
  )}</ul><details class="again"${form.problem !== null && trusted(' open')}><summary>${t('closing:hand')}</summary><form method="post" class="form" data-form="hand">${formHead(
    'hand',
    formKey(form, newKey),
  )}${formProblem(form)}<p class="sm mut">${t('closing:hand-lead')}</p>
${choiceField(form, { name: 'stall', label: t('closing:hand-stall'), options: stalls, of: 'serah' })}
${lineField(form, { name: 'name', label: t('closing:hand-name'), hint: t('closing:hand-hint'), max: 64, autocomplete: 'off', of: 'serah' })}
<p class="send"><button class="btn pri">${t('closing:hand-send')}</button></p></form></details></section>`
}
