import type { MyPart } from '../../debate/closing/read-my-part.ts'
import { Stance } from '../../debate/schema.ts'
import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { formHead, formProblem, textField } from '../../page/fields.ts'
import { formKey, type FormState } from '../../page/form.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import { nudgeView } from '../publishing/nudge-view.ts'
import { langChoice } from './post-choices.ts'

type Asked = {
  readonly part: MyPart
  readonly answers: boolean
  readonly sumsUp: boolean
  readonly form: (does: string, values?: Readonly<Record<string, string>>) => FormState
  readonly newKey: () => string
}

/** What the reader is asked at the end of a debate: what he thinks now, and to sum it up for his stall. */
export function closingForms({ part, answers, sumsUp, form, newKey }: Asked, words: Words): Html {
  return html`${answers && part.stance && stanceForm(part.stance, form('end'), newKey, words)}${
    sumsUp && part.summary && summaryForm(part.summary, form('sum', { text: part.summary.text, lang: words.locale }), newKey, words)
  }`
}

function stanceForm({ openedWith, closedWith }: NonNullable<MyPart['stance']>, form: FormState, newKey: () => string, { t }: Words): Html {
  return html`<form method="post" class="note ask">${formHead('end', newKey())}${formProblem(form)}<p class="sm"><b>${t('closing:ask')}</b> ${t(
    'closing:came',
    { stance: t(`minds:stance.${openedWith}`) },
  )}</p><div class="seg">${Stance.enum.map(
    (stance) =>
      html`<button name="stance" value="${stance}" aria-pressed="${String(stance === closedWith)}">${t(`minds:stance.${stance}`)}</button>`,
  )}</div></form>`
}

function summaryForm({ stall, text }: NonNullable<MyPart['summary']>, form: FormState, newKey: () => string, words: Words): Html {
  const { t } = words
  return html`<details class="sum"${form.problem !== null && trusted(' open')}><summary class="btn">${t(text === '' ? 'closing:write' : 'closing:change')} ${stallBadge(
    stall,
    words,
  )}</summary><form method="post" class="form" data-form="summary">${formHead('sum', formKey(form, newKey))}${formProblem(form)}
${textField(form, { name: 'text', label: t('closing:text'), hint: t('closing:text-hint'), max: 2000, rows: 6, of: 's' })}${langChoice(form, words, 's')}${nudgeView(form, words)}
<p class="send"><button class="btn pri">${t('closing:send')}</button></p></form>${
    text !== '' && html`<form method="post">${formHead('unsum', newKey())}<button class="btn bare">${t('closing:back')}</button></form>`
  }</details>`
}
