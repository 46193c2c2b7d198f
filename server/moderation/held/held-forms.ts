import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { formHead, formProblem, selectField, textField } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'
import type { HeldItem } from '../../publishing/schema.ts'
import type { Matter } from '../hearing/own-matter.ts'
import { reasonOptions } from '../decisions/reason-options.ts'
import { ruleField } from '../decisions/rule-field.ts'

type One = { readonly form: FormState; readonly key: string }
export type HeldAnswering = {
  readonly viewer: { readonly role: string }
  /** Why it is the viewer's own, so that another moderator answers it. */
  readonly matter: Matter | null
  readonly approve: One
  readonly refuse: One
}

/** Where something held is let through, or refused with its reason; nobody decides upon his own, nor in a debate where he wrote, and a topic is an administrator's. */
export function heldForms({ id, kind }: HeldItem, { viewer, matter, approve, refuse }: HeldAnswering, words: Words): Html {
  const { t } = words
  if (matter !== null) return html`<p class="note">${t(matter === 'own-post' ? 'queue:held.own' : 'queue:held.party')}</p>`
  const mayApprove = kind !== 'topic' || viewer.role === 'administrator'
  return html`${
    mayApprove
      ? html`<form method="post" class="form">${formHead('approve-held', approve.key)}${formProblem(approve.form)}<input type="hidden" name="held" value="${id}"><p class="send"><button class="btn pri" id="terbit-${id}">${t('queue:held.approve')}</button></p></form>`
      : html`<p class="note">${t('queue:held.administrator')}</p>`
  }
<details id="tolak-${id}"${refuse.form.problem !== null && trusted(' open')}><summary class="sm" id="buka-${id}">${t('queue:held.refuse')}</summary>${refuseForm(id, refuse, words)}</details>`
}

function refuseForm(id: number, { form, key }: One, words: Words): Html {
  const { t } = words
  const of = `h${id}`
  return html`<form method="post" class="form">${formHead('refuse-held', key)}${formProblem(form)}<input type="hidden" name="held" value="${id}">
${ruleField(form, words, of)}${selectField(form, { name: 'reason', label: t('moderation:decide.reason'), options: reasonOptions({ flagged: [], onlyAgainst: true }, words), of })}
${textField(form, { name: 'note', label: t('moderation:decide.note'), hint: t('queue:held.note-hint'), max: 1000, rows: 3, optional: true, of })}
<p class="send"><button class="btn" id="tolakkan-${id}">${t('queue:held.refuse-send')}</button></p><p class="sm mut">${t('queue:held.silent')}</p></form>`
}
