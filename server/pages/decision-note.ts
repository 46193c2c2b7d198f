import { html, type Html } from '../kernel/html.ts'
import type { Words } from '../kernel/words.ts'
import type { PublicDecision } from '../moderation/decisions/read-decision.ts'
import { RULES } from '../moderation/decisions/rules.ts'
import { pathsFor } from '../page/paths.ts'

/** Why a post is hidden, for everybody: the rule by which a moderator decided, or that flags hid it until one does; and that its author knows. */
export function decisionNote({ action, rule: number }: PublicDecision, { t, locale }: Words): Html {
  if (action === 'provisional-hide') return html`${t('pages:hidden-until-decided')} ${t('pages:author-told')}`
  const rule = RULES.find((known) => known === number)
  return html`${action !== 'remove' && html`${t('pages:hidden-by-moderator')} `}${
    rule && html`<a href="${pathsFor(locale).rules}#r${rule}">${t('pages:rule', { rule })}</a>: ${t(`moderation:rule.${rule}`)}. `
  }${t('pages:author-told')}`
}
