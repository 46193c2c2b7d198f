import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { choiceField, formHead, formProblem, selectField, textField } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'
import { pathsFor } from '../../page/paths.ts'
import { RULE_OF_REASON, RULES } from './rules.ts'
import type { Case } from '../cases/schema.ts'
import type { CaseAction } from './actions.ts'

/** What may be done with a case: an open one is kept or hidden, and whatever is hidden can be restored. */
const actionsOn = ({ state, post, mayDecide }: Case): CaseAction[] =>
  !mayDecide ? [] : [...(state === 'open' ? (['keep', 'hide'] as const) : []), ...(post.state === 'hidden' ? (['restore'] as const) : [])]

/** What stands in the form of a case before anybody types: the rule that its reason speaks of, and the only action if there is one. */
export function decisionStart(found: Case): Record<string, string> {
  const actions = actionsOn(found)
  return { action: actions.length === 1 ? actions[0]! : '', rule: String(RULE_OF_REASON[found.reason] ?? ''), note: '' }
}

/** Where a case is decided. What was typed stays, also when another moderator was faster. */
export function decisionForm(found: Case, form: FormState, key: string, words: Words): Html {
  const { t, locale } = words
  const actions = actionsOn(found)
  const done = found.state === 'decided' && t(actions.length > 0 ? 'moderation:decide.undo' : 'moderation:decide.done')
  const party = !found.mayDecide && t('moderation:decide.party')
  const state = (done || party) && html`<p class="note">${party || done}</p>`
  // What is typed into it is kept for this case until it is decided: then it is another form.
  const kept = html` data-keep="case-${found.id}" data-round="${found.decisions[0]?.id ?? 0}"`
  if (actions.length === 0 && form.problem === null) return html`<section id="putusan"${kept}>${state}</section>`
  return html`<form method="post" action="${pathsFor(locale).case(found.id)}#putusan" class="form" id="putusan" data-form="decide"${kept}>${formHead(
    'decide',
    key,
  )}${formProblem(form)}${state}
${actions.length > 0 && choiceField(form, { name: 'action', label: t('moderation:decide.legend'), options: actions.map((action) => ({ value: action, label: t(`moderation:decide.${action}`) })) })}
${
  actions.includes('hide') &&
  selectField(form, {
    name: 'rule',
    label: t('moderation:decide.rule'),
    hint: t('moderation:decide.rule-hint'),
    optional: true,
    options: [
      { value: '', label: t('moderation:decide.no-rule') },
      ...RULES.map((rule) => ({ value: String(rule), label: `${rule}. ${t(`moderation:rule.${rule}`)}` })),
    ],
  })
}
${textField(form, { name: 'note', label: t('moderation:decide.reason'), hint: t('moderation:decide.reason-hint'), max: 1000, rows: 4 })}
${actions.length > 0 && html`<button class="btn pri">${t('moderation:decide.send', { count: found.flagCount + 1 })}</button>`}
${actions.includes('hide') && html`<p class="sm mut">${t('moderation:decide.quotes')}</p>`}<p class="sm mut">${t('moderation:decide.silent')}</p></form>`
}
