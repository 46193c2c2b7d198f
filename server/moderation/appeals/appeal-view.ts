import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { choiceField, formHead, formProblem, textField } from '../../page/fields.ts'
import { blankForm, type FormState } from '../../page/form.ts'
import { pathsFor } from '../../page/paths.ts'
import { caseHistoryView } from '../cases/case-history-view.ts'
import { timeBar } from '../cases/clock-view.ts'
import { judgedPostView } from '../cases/judged-post-view.ts'
import { ruleLink } from '../decisions/rule-link.ts'
import type { Appeal } from './schema.ts'

type Answering = {
  readonly form: FormState
  readonly key: string
  /** Milliseconds since 1970, UTC. */
  readonly now: number
}

/** An appeal for whoever answers it: what the author says, what was decided and why, the original text in its place, and the answer. */
export function appealView(appeal: Appeal, answering: Answering, words: Words): Html {
  const { caseId, threadId, number, title, lang, text, at, dueAt, state } = appeal
  const { t, locale, iso, shortWhen } = words
  return html`<header class="title"><h1>${t('appeals:of', { id: caseId })}</h1><p><a href="${pathsFor(locale).permalink(threadId, number)}" lang="${lang}">${title}</a>, ${
    number === 0 ? t('moderation:case.opening') : `#${number}`
  }</p>${state === 'open' && timeBar({ from: at, until: dueAt }, answering.now, words)}</header>
<section aria-labelledby="kata"><h2 id="kata">${t('appeals:author')}</h2><p class="sm mut"><time datetime="${iso(at)}">${shortWhen(at)}</time></p>${
    text === '' ? html`<p class="mut">${t('appeals:no-words')}</p>` : html`<blockquote class="said" lang="${lang}">${text}</blockquote>`
  }</section>
<section aria-labelledby="putusan-awal"><h2 id="putusan-awal">${t('appeals:first')}</h2>${firstDecision(appeal, words)}</section>
<section aria-labelledby="tulisan"><h2 id="tulisan">${t('appeals:post')}</h2>${judgedPostView(appeal.case, { translation: blankForm(), address: pathsFor(locale).case(caseId) }, words)}</section>
${caseHistoryView(appeal.case, words)}${answerView(appeal, answering, words)}`
}

function firstDecision({ decisionId, action, rule, reason, moderator, case: { decisions } }: Appeal, words: Words): Html {
  const { t } = words
  const first = decisions.find(({ id }) => id === decisionId)
  const cited = first && ruleLink(rule, first.rulesVersion, words)
  return html`<p>${t(`moderation:case.did.${action}`, { name: moderator })}.</p>${cited && html`<p>${cited}.</p>`}<p>${t('moderation:letter.reason')}: ${t(
    `moderation:because.${reason}`,
  )}.</p>${first && first.note !== '' && html`<p><q>${first.note}</q></p>`}`
}

function answerView({ state, answer, mayAnswer }: Appeal, { form, key }: Answering, words: Words): Html {
  const { t } = words
  const problem = formProblem(form)
  if (state !== 'open') return html`${problem}<p class="note" id="jawab">${t(`appeals:answered.${state}`)} <q>${answer}</q></p>`
  if (!mayAnswer) return html`${problem}<p class="note" id="jawab">${t('appeals:not-yours')}</p>`
  const options = (['no', 'yes'] as const).map((value) => ({ value, label: t(`appeals:overturn.${value}`) }))
  return html`<form method="post" class="form" id="jawab" data-form="answer">${formHead('answer', key)}${problem}
${choiceField(form, { name: 'overturn', label: t('appeals:answer'), options })}
${textField(form, { name: 'note', label: t('appeals:note'), hint: t('appeals:note-hint'), max: 1000, rows: 4 })}
<button class="btn pri">${t('appeals:send')}</button></form>`
}
