import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { formHead, formProblem } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'
import type { TrustLevel } from '../../publishing/trust/trust-level.ts'

/** How far somebody is trusted, and where an administrator makes him a steward or takes that back. */
export const stewardForm = (form: FormState, level: TrustLevel, { t }: Words, key: string): Html =>
  html`<form method="post" class="form">${formHead('steward', key)}${formProblem(form)}<p class="mut">${t('publishing:trust.lead')}</p>
<input type="hidden" name="steward" value="${level === 3 ? 'no' : 'yes'}"><button class="btn">${t(level === 3 ? 'publishing:trust.end' : 'publishing:trust.make')}</button></form>`
