import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { formHead, formProblem } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'

type Mute = { readonly name: string; readonly muted: boolean; readonly form: FormState; readonly key: string }

/** Where one silences a person for oneself, or hears him again: one tap. */
export const muteForm = ({ name, muted, form, key }: Mute, { t }: Words): Html =>
  html`<form method="post" class="form" id="bisukan">${formHead(muted ? 'unmute' : 'mute', key)}${formProblem(form)}<input type="hidden" name="name" value="${name}"><p class="mut">${t(
    muted ? 'people:mute.is' : 'people:mute.lead',
  )}</p><button class="btn">${t(muted ? 'people:mute.undo' : 'people:mute.do', { name })}</button></form>`
