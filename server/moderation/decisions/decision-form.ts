import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { formProblem } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'
import { FLAG_REASONS } from '../flags/reasons.ts'
import type { Case } from '../cases/schema.ts'
import type { CaseAction } from './actions.ts'
import { claimButton, type Looking } from '../cases/claim-view.ts'
import { lastDecision } from '../cases/case-history-view.ts'
import { checksView } from './checks-view.ts'
import { decisionFields } from './decision-fields.ts'
import { RULE_OF_REASON } from './rules.ts'

/** What may be done with a case: an open one is judged, and what was decided can be taken back. */
const actionsOn = ({ state, mayDecide, restorable }: Case): CaseAction[] => {
  if (!mayDecide) return []
  return state === 'open' ? ['keep', 'hide', 'remove', 'ask-edit'] : restorable ? ['restore'] : []
}

/** What stands in the form of a case before anybody types: the rule that its reason speaks of, and the only action if there is one. */
export function decisionStart(found: Case): Record<string, string> {
  const actions = actionsOn(found)
  return { action: actions.length === 1 ? actions[0]! : '', rule: String(RULE_OF_REASON[found.reason] ?? '') }
}

type Shown = {
  readonly form: FormState
  readonly key: string
  /** What the author would read, where the moderator asked to see it. */
  readonly letter: Html | null
  readonly looking: Looking
  /** The address of the case, with the part of the queue that one came from. */
  readonly address: string
}

/** Where a case is decided. What was typed stays, also when another moderator was faster. */
export function decisionForm(found: Case, { form, key, letter, looking, address }: Shown, words: Words): Html {
  const { t } = words
  const actions = actionsOn(found)
  const done = found.state !== 'open' && t(actions.length > 0 ? 'moderation:decide.undo' : 'moderation:decide.done')
  const party = !found.mayDecide && t('moderation:decide.party')
  const said = party || (done && html`${lastDecision(found, words)}${done}`)
  // What becomes of the case meanwhile is said here without touching what is typed.
  const state = html`<div data-fresh="judged">${said && html`<p class="note">${said}</p>`}</div>`
  // What is typed into it is kept for this case until it is decided: then it is another form.
  const kept = html` data-keep="case-${found.id}" data-round="${found.decisions[0]?.id ?? 0}"`
  if (actions.length === 0 && form.problem === null) return html`<section id="putusan"${kept}>${state}</section>`
  // The first button is the one that Enter presses in a browser: it only shows the letter.
  return html`<form method="post" action="${address}#putusan" class="form" id="putusan" data-form="decide"${kept}><input type="hidden" name="key" value="${key}">${formProblem(
    form,
  )}${state}${decisionFields({ actions, flagged: flaggedFor(found), shown: found.post.state === 'shown' }, form, words)}<div class="letters" data-letter>${letter}</div>
<button class="btn bare" name="do" value="letter" formnovalidate>${t('moderation:decide.letter')}</button>
${actions.length > 0 && html`${checksView(found, words)}<button class="btn pri" name="do" value="decide">${t('moderation:decide.send', { count: found.flagCount + 1 })}</button>`}
<div data-fresh="hold">${found.state === 'open' && found.mayDecide && claimButton(found, looking, words)}</div>
<p class="sm mut">${t('moderation:decide.silent')}</p></form>`
}

/** Why its flaggers flagged it, gravest first. */
const flaggedFor = ({ flags }: Case) => FLAG_REASONS.filter((reason) => flags.some((flag) => flag.reason === reason))
