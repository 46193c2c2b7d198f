import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { formHead, formProblem, textField } from '../../page/fields.ts'
import { formKey, type FormState } from '../../page/form.ts'
import { pathsFor } from '../../page/paths.ts'

type Shown = {
  /** Whether it may be proposed, or was; null where there is nothing to erase now. */
  readonly erasure: 'may' | 'proposed' | null
  readonly form: FormState
  readonly newKey: () => string
  /** The address of the case. */
  readonly address: string
}

/** Where a moderator proposes that what flaggers saw of a post be erased before its time; or that somebody did. */
export function erasureForm({ erasure, form, newKey, address }: Shown, { t, locale }: Words): Html | false {
  if (erasure === null && form.problem === null) return false
  if (erasure === 'proposed' && form.problem === null)
    return html`<p class="note" id="bukti">${t('queue:erase.proposed')} <a href="${pathsFor(locale).queue}?state=again">${t('queue:part.again')}</a></p>`
  return html`<details class="again" id="bukti"${form.problem !== null && trusted(' open')}><summary class="sm">${t('queue:erase.open')}</summary>
<form method="post" action="${address}#bukti" class="form">${formHead('erase', formKey(form, newKey))}${formProblem(form)}
${textField(form, { name: 'note', label: t('queue:erase.note'), hint: t('queue:erase.lead'), max: 1000, rows: 2, of: 'erase' })}
<p class="send"><button class="btn">${t('queue:erase.send')}</button></p></form></details>`
}
