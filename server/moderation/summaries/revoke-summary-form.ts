import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { formHead, formProblem, selectField } from '../../page/fields.ts'
import { blankForm, formKey, type FormState } from '../../page/form.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import { Revocation } from '../decisions/revocation.ts'

/** Where a moderator revokes the closing summary of a stall; the reason names its rule. `form` is the one that was sent last. */
export function revokeSummaryForm(stall: 'online' | 'offline', form: FormState, newKey: () => string, words: Words): Html {
  const { t } = words
  const own = form.values['stall'] === stall ? form : blankForm()
  const reasons = Revocation.properties.reason.enum.map((reason) => ({ value: reason, label: t(`moderation:because.${reason}`) }))
  return html`<details class="again"${own.problem !== null && trusted(' open')}><summary>${t('closing:revoke')} ${stallBadge(
    stall,
    words,
  )}</summary><form method="post" class="form">${formHead('revoke', formKey(own, newKey))}${formProblem(
    own,
  )}<input type="hidden" name="stall" value="${stall}"><p class="sm mut">${t('closing:revoke-lead')}</p>
${selectField(own, { name: 'reason', label: t('moderation:decide.reason'), options: reasons, of: `cabut-${stall}` })}
<p class="send"><button class="btn pri">${t('closing:revoke-send')}</button></p></form></details>`
}
