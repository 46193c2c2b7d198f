import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { formHead, formProblem, textField } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'
import { pathsFor } from '../../page/paths.ts'
import { lengthOf } from '../measures/length-of.ts'
import type { Proposal } from './schema.ts'

type Answering = { readonly form: FormState; readonly key: string }

/** What was proposed, by whom and why; and, for who may, where it is agreed to or refused. Its proposer may take it back. */
export function proposalView(proposal: Proposal, answering: Answering, words: Words): Html {
  const { id, kind, caseId, title, number, hours, rule, reason, note, by, at, mayAnswer, own } = proposal
  const { t, locale, iso, shortWhen } = words
  const what = t(`queue:proposal.${kind}`, { length: hours === null ? '' : lengthOf(hours, words) })
  return html`<article class="ctx" id="u${id}"><h3>${what}</h3>
<p class="sm"><a href="${pathsFor(locale).case(caseId)}">${t('queue:case', { id: caseId })}</a>, ${title}, ${
    number === 0 ? t('moderation:case.opening') : `#${number}`
  }</p>
<p class="sm">${t('queue:proposal.by', { name: by })}, <time datetime="${iso(at)}">${shortWhen(at)}</time>${
    reason !== null && html`: ${rule !== null && `${t('moderation:case.by-rule', { rule })}, `}${t(`moderation:because.${reason}`)}`
  }</p>${note && html`<blockquote>${note}</blockquote>`}
${mayAnswer || own ? answerForm(proposal, answering, words) : html`<p class="note">${t('queue:proposal.not-yours')}</p>`}</article>`
}

function answerForm({ id, mayAnswer }: Proposal, { form, key }: Answering, { t }: Words): Html {
  return html`<form method="post" class="form">${formHead('second', key)}${formProblem(form)}<input type="hidden" name="proposalId" value="${id}">
${textField(form, { name: 'note', label: t('queue:proposal.note'), max: 1000, rows: 2, optional: true, of: id })}
<p class="send">${mayAnswer && html`<button class="btn pri" name="agree" value="yes">${t('queue:proposal.agree')}</button> `}<button class="btn" name="agree" value="no">${t(
    mayAnswer ? 'queue:proposal.refuse' : 'queue:proposal.take-back',
  )}</button></p></form>`
}
