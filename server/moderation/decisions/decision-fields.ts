import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { choiceField, selectField, textField, type Option } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'
import type { FlagReason } from '../flags/reasons.ts'
import { DEBATE_MEASURES, HOURS, SANCTIONS, type MeasureKind } from '../measures/measure-kinds.ts'
import type { CaseAction } from './actions.ts'
import { measureWords } from '../measures/measure-words.ts'
import { reasonOptions } from './reason-options.ts'
import { ruleField } from './rule-field.ts'

/** The keys that choose an action; they stand beside it. */
const KEYS: Partial<Record<CaseAction, string>> = { keep: 'A', hide: 'H', 'ask-edit': 'E' }

type Choice = {
  readonly actions: readonly CaseAction[]
  /** Why it was flagged, gravest first: those reasons stand on top. */
  readonly flagged: readonly FlagReason[]
  /** Whether the post stands: what is taken back then is not that it was hidden. */
  readonly shown?: boolean
}

/** What a decision says: to the post, to its author and the debate, by which rule and why. */
export function decisionFields({ actions, flagged, shown = false }: Choice, form: FormState, words: Words): Html {
  const { t } = words
  const judges = actions.includes('hide')
  return html`${
    actions.length > 0 &&
    choiceField(form, {
      name: 'action',
      label: t('moderation:decide.legend'),
      options: actions.map((action) => ({
        value: action,
        label: html`${t(`moderation:decide.${action === 'restore' && shown ? 'take-back' : action}`)}${KEYS[action] && html`<kbd aria-hidden="true">${KEYS[action]}</kbd>`}`,
      })),
    })
  }${judges && measureFields(form, words)}${judges && ruleField(form, words)}${selectField(form, {
    name: 'reason',
    label: t('moderation:decide.reason'),
    options: reasonOptions({ flagged, onlyFor: !judges }, words),
  })}${textField(form, { name: 'note', label: t('moderation:decide.note'), hint: t('moderation:decide.note-hint'), max: 1000, rows: 3, optional: true })}`
}

/** What is done besides to the author and to the debate: one list each, so that kind and length always fit. */
function measureFields(form: FormState, words: Words): Html {
  const { t } = words
  const nothing = { value: '', label: t('moderation:decide.nothing') }
  const list = (kinds: readonly MeasureKind[]) => [nothing, ...kinds.flatMap((kind) => measuresOf(kind, words))]
  return html`<div class="two">${selectField(withErrorsOf(form, 'sanction'), {
    name: 'sanction',
    label: html`${t('moderation:decide.author')}<kbd aria-hidden="true">W</kbd>`,
    optional: true,
    options: list(SANCTIONS),
  })}${selectField(withErrorsOf(form, 'debate'), {
    name: 'debate',
    label: t('moderation:decide.debate'),
    optional: true,
    options: list(DEBATE_MEASURES),
  })}</div>`
}

function measuresOf(kind: MeasureKind, words: Words): Option[] {
  const timed = HOURS[kind].map((hours) => ({ value: `${kind}-${hours}`, label: measureWords({ kind, hours }, words) }))
  // A lock may also last until somebody ends it.
  return HOURS[kind].length === 0 || kind === 'lock' ? [...timed, { value: kind, label: measureWords({ kind }, words) }] : timed
}

/** A measure is one field here and two in the command: what is wrong with either stands at it. */
function withErrorsOf(form: FormState, name: 'sanction' | 'debate'): FormState {
  const wrong = form.errors[name] ?? form.errors[`${name}Kind`] ?? form.errors[`${name}Hours`]
  return wrong === undefined ? form : { ...form, errors: { ...form.errors, [name]: wrong } }
}
