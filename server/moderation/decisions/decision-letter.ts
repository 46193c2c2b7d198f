import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { needsSecond, type MeasureDraft, type SanctionKind } from '../measures/measure-kinds.ts'
import { isAgainst, type Action } from './actions.ts'
import type { DecisionReason } from './decision-reasons.ts'
import { lengthOf } from '../measures/length-of.ts'
import { ruleLink } from './rule-link.ts'
import { RULES_VERSION } from './rules.ts'

/** What a letter to the author of a post tells of. */
export type DecisionLetter = {
  readonly action: Action
  readonly rule?: number | null | undefined
  /** The edition of the rules that it was made under; else the one in force. */
  readonly rulesVersion?: number | undefined
  readonly reason: DecisionReason
  readonly note?: string | undefined
  readonly sanction?: MeasureDraft<SanctionKind> | null | undefined
}

/**
 * What the author of a post reads about a decision: what was done, by which rule, why, what it means for himself, and what he can do.
 * The moderator reads the same before he decides.
 */
export function decisionLetter(
  { action, rule, rulesVersion = RULES_VERSION, reason, note = '', sanction }: DecisionLetter,
  words: Words,
): Html {
  const { t } = words
  const cited = ruleLink(rule, rulesVersion, words)
  const next = nextStep(action, sanction ?? null)
  return html`<p><b>${t(`notices:decision.${action}`)}.</b></p>${
    cited && html`<p>${cited}.</p>`
  }<p>${t('moderation:letter.reason')}: ${t(`moderation:because.${reason}`)}.</p>${note && html`<p><q>${note}</q></p>`}${
    sanction && html`<p>${sanctionSentence(sanction, words)}</p>`
  }${next.map((step) => html`<p>${t(`moderation:letter.${step}`)}</p>`)}`
}

function sanctionSentence(sanction: MeasureDraft<SanctionKind>, words: Words): string {
  const { kind, hours } = sanction
  const { t } = words
  const time = hours === undefined ? '' : lengthOf(hours, words)
  const sentence = t(`moderation:letter.sanction.${kind}`, { time })
  return needsSecond(sanction) ? `${sentence} ${t('moderation:letter.second')}` : sentence
}

/** What follows from it, in the order in which it is said. */
function nextStep(action: Action, sanction: MeasureDraft | null) {
  if (!isAgainst(action) && !sanction) return []
  return [...(action === 'ask-edit' ? (['mend'] as const) : []), 'strike', 'appeal'] as const
}
