import { html, type Html } from '../kernel/html.ts'
import type { Words } from '../kernel/words.ts'
import type { PublicDecision } from '../moderation/decisions/read-decision.ts'
import { ruleLink } from '../moderation/decisions/rule-link.ts'

/** Why a post is hidden, for everybody: the rule by which a moderator decided, or that flags hid it until one does; and that its author knows. */
export function decisionNote({ action, rule, rulesVersion }: PublicDecision, words: Words): Html {
  const { t } = words
  if (action === 'provisional-hide') return html`${t('pages:hidden-until-decided')} ${t('pages:author-told')}`
  const cited = ruleLink(rule, rulesVersion, words)
  return html`${action !== 'remove' && html`${t('pages:hidden-by-moderator')} `}${cited && html`${cited}. `}${t('pages:author-told')}`
}
