import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { formHead, formProblem, selectField, textField } from '../../page/fields.ts'
import { blankForm, formKey, type FormState } from '../../page/form.ts'
import { pathsFor } from '../../page/paths.ts'
import { lengthOf } from './length-of.ts'
import { REASONS_TO_LIFT } from '../decisions/decision-reasons.ts'
import { ruleLink } from '../decisions/rule-link.ts'
import type { StandingMeasure } from './read-standing.ts'

type Shown = {
  readonly title: string
  readonly measures: readonly StandingMeasure[]
  /** The form that ends one, as it was sent last. */
  readonly form: FormState
  readonly newKey: () => string
}

/** What stands against a person or holds a debate, for moderators: how long still, by which rule and why, and where it is ended early. */
export function standingView({ title, measures, form, newKey }: Shown, words: Words): Html | false {
  if (measures.length === 0 && form.problem === null) return false
  const sent = measures.find(({ decisionId, kind }) => form.values['decisionId'] === decisionId && form.values['kind'] === kind)
  // Whose measure ended meanwhile still learns why nothing came of it.
  return html`<section class="standing" aria-labelledby="tindakan"><h2 id="tindakan">${title}</h2>${!sent && formProblem(form)}${measures.map(
    (measure) => oneMeasure(measure, measure === sent ? form : blankForm(), newKey, words),
  )}</section>`
}

function oneMeasure(measure: StandingMeasure, form: FormState, newKey: () => string, words: Words): Html {
  const { caseId, kind, hours, state, leftMs, rule, rulesVersion, reason, at, mayLift } = measure
  const { t, locale, iso, shortWhen, span } = words
  const left =
    state === 'proposed'
      ? t('moderation:standing.proposed')
      : leftMs === null
        ? t('strikes:no-end')
        : t('strikes:left', { time: span(leftMs) })
  const cited = ruleLink(rule, rulesVersion, words)
  return html`<article class="ctx"><p><b>${t(`moderation:standing.${kind}`)}</b>${hours !== null && ` ${lengthOf(hours, words)}`}, ${left}</p>
<p class="sm">${cited && html`${cited}. `}${t(`moderation:because.${reason}`)}</p>
<p class="sm mut"><a href="${pathsFor(locale).case(caseId)}">${t('queue:case', { id: caseId })}</a>, <time datetime="${iso(at)}">${shortWhen(at)}</time></p>
${mayLift ? liftForm(measure, form, newKey, words) : state === 'standing' && html`<p class="sm mut">${t('moderation:lift.not-yours')}</p>`}</article>`
}

function liftForm({ decisionId, kind }: StandingMeasure, form: FormState, newKey: () => string, { t }: Words): Html {
  const reasons = REASONS_TO_LIFT.map((reason) => ({ value: reason, label: t(`moderation:because.${reason}`) }))
  const of = `${kind}-${decisionId}`
  return html`<details class="again"${form.problem !== null && trusted(' open')}><summary>${t('moderation:lift.open')}</summary><form method="post" class="form">${formHead(
    'lift',
    formKey(form, newKey),
  )}${formProblem(form)}<input type="hidden" name="decisionId" value="${decisionId}"><input type="hidden" name="kind" value="${kind}">
<p class="sm mut">${t('moderation:lift.lead')}</p>
${selectField(form, { name: 'reason', label: t('moderation:lift.reason'), options: reasons, of })}
${textField(form, { name: 'note', label: t('moderation:decide.note'), hint: t('moderation:lift.note-hint'), max: 1000, rows: 2, optional: true, of })}
<p class="send"><button class="btn pri">${t('moderation:lift.do')}</button></p></form></details>`
}
