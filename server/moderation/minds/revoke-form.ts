import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { formHead, formProblem, selectField } from '../../page/fields.ts'
import { blankForm, formKey, type FormState } from '../../page/form.ts'
import { Revocation } from '../decisions/revocation.ts'

/** Where a moderator revokes a changed mind; the reason names its rule. `form` is the one that was sent last. */
export function revokeForm(mind: string, form: FormState, newKey: () => string, { t }: Words): Html {
  const own = form.values['mind'] === mind ? form : blankForm()
  const reasons = Revocation.properties.reason.enum.map((reason) => ({ value: reason, label: t(`moderation:because.${reason}`) }))
  return html`<details class="again"${own.problem !== null && trusted(' open')}><summary>${t('minds:revoke')}</summary><form method="post" class="form">${formHead(
    'revoke',
    formKey(own, newKey),
  )}${formProblem(own)}<input type="hidden" name="mind" value="${mind}"><p class="sm mut">${t('minds:revoke-lead')}</p>
${selectField(own, { name: 'reason', label: t('moderation:decide.reason'), options: reasons, of: mind })}
<p class="send"><button class="btn pri">${t('minds:revoke')}</button></p></form></details>`
}
