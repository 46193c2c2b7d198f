import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { choiceField, formHead, formProblem, selectField, textField } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'
import { pathsFor } from '../../page/paths.ts'
import { type CaseAction, isAgainst } from '../decisions/actions.ts'
import { reasonOptions } from '../decisions/reason-options.ts'
import type { Recheck } from './schema.ts'

type Answering = { readonly form: FormState; readonly key: string }

/** A decision that was made on a translation; and, for who reads the language, where he agrees or decides anew. */
export function recheckView(recheck: Recheck, answering: Answering, words: Words): Html {
  const { decisionId, caseId, title, lang, number, action, rule, reason, note, moderator, at, mayRecheck } = recheck
  const { t, locale, iso, shortWhen } = words
  return html`<article class="ctx" id="p${decisionId}"><h3>${t(`moderation:case.did.${action}`, { name: moderator })}</h3>
<p class="sm"><a href="${pathsFor(locale).case(caseId)}">${t('queue:case', { id: caseId })}</a>, <span lang="${lang}">${title}</span>, ${
    number === 0 ? t('moderation:case.opening') : `#${number}`
  }</p>
<p class="sm"><time datetime="${iso(at)}">${shortWhen(at)}</time>: ${rule !== null && `${t('moderation:case.by-rule', { rule })}, `}${t(
    `moderation:because.${reason}`,
  )}</p>${note && html`<blockquote>${note}</blockquote>`}
<p class="sm mut">${t('queue:recheck.lead', { lang: t(`moderation:check.language.${lang}`) })}</p>
${mayRecheck ? answerForm(recheck, answering, words) : html`<p class="note">${t('queue:recheck.not-yours')}</p>`}</article>`
}

/** What may stand in the place of a decision. */
const insteadOf = (action: Recheck['action']): CaseAction[] =>
  isAgainst(action)
    ? ['restore', ...(['hide', 'remove', 'ask-edit'] as const).filter((other) => other !== action)]
    : ['hide', 'remove', 'ask-edit']

function answerForm({ decisionId, action }: Recheck, { form, key }: Answering, words: Words): Html {
  const { t } = words
  const options = [
    { value: 'agree', label: t('queue:recheck.agree') },
    ...insteadOf(action).map((other) => ({ value: other, label: t(`moderation:decide.${other}`) })),
  ]
  return html`<form method="post" class="form">${formHead('recheck', key)}${formProblem(form)}<input type="hidden" name="decisionId" value="${decisionId}">
${choiceField(form, { name: 'action', label: t('queue:recheck.answer'), options, of: decisionId })}
${selectField(form, { name: 'reason', label: t('moderation:decide.reason'), options: reasonOptions({ flagged: [] }, words), optional: true, of: decisionId })}
${textField(form, { name: 'note', label: t('moderation:decide.note'), hint: t('moderation:decide.note-hint'), max: 1000, rows: 2, optional: true, of: decisionId })}
<p class="send"><button class="btn pri">${t('queue:recheck.send')}</button></p></form>`
}
