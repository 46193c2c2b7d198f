import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { formHead, formProblem, textField } from '../../page/fields.ts'
import { blankForm, type FormState } from '../../page/form.ts'
import { pathsFor } from '../../page/paths.ts'
import { ownMeasureWords } from './own-measure-words.ts'
import type { Strike } from './schema.ts'

type Steps = {
  /** A fresh key for the form. */
  readonly key: string
  /** As it was sent and refused, if it was. */
  readonly form?: FormState
}

/** What a strike does now, and what its owner can do: mend his text, or appeal with one tap. */
export function strikeStepsView(strike: Strike, { key, form }: Steps, words: Words): Html {
  const { threadId, number, measures, mayMend, resubmittedAt } = strike
  const { t, locale, shortWhen } = words
  return html`${measures.map((measure) => html`<p class="sm">${ownMeasureWords(measure, words)}.</p>`)}${
    mayMend &&
    html`${resubmittedAt !== null && html`<p class="note">${t('strikes:resubmitted', { time: shortWhen(resubmittedAt) })}</p>`}<p><a class="btn" href="${pathsFor(
      locale,
    ).edit(threadId, number)}">${t(resubmittedAt === null ? 'strikes:mend' : 'strikes:mend-again')}</a></p>`
  }${appealView(strike, key, form, words)}`
}

function appealView({ decisionId, appeal, appealUntil }: Strike, key: string, form: FormState | undefined, words: Words): Html | false {
  const { t, locale, shortWhen, day } = words
  if (appeal)
    return html`<p class="note">${t(`strikes:appeal.${appeal.state}`, { time: shortWhen(appeal.decidedAt ?? appeal.dueAt) })}${
      appeal.answer && html` <q>${appeal.answer}</q>`
    }</p>`
  if (appealUntil === null) return false
  const state = form ?? blankForm()
  return html`<form method="post" action="${pathsFor(locale).strikes}#p${decisionId}" class="form">${formHead('appeal', key)}<input type="hidden" name="decisionId" value="${decisionId}">${formProblem(
    state,
  )}<details${form && html` open`}><summary class="sm">${t('strikes:appeal.say')}</summary>${textField(state, {
    name: 'text',
    label: t('strikes:appeal.text'),
    max: 2000,
    rows: 4,
    optional: true,
    of: `p${decisionId}`,
  })}</details><p><button class="btn">${t('strikes:appeal.send')}</button></p><p class="sm mut">${t('strikes:appeal.until', { day: day(appealUntil) })}</p></form>`
}
