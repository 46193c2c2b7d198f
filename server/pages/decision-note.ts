import { html, type Html } from '../kernel/html.ts'
import type { Words } from '../kernel/words.ts'
import type { PublicDecision } from '../moderation/decisions/read-decision.ts'
import { RULES } from '../moderation/decisions/rules.ts'
import { pathsFor } from '../page/paths.ts'

/** Why a post is hidden, for everybody: the rule, and that its author knows. */
export function decisionNote({ rule: number }: PublicDecision, { t, locale }: Words): Html {
  const rule = RULES.find((known) => known === number)
  return html`${
    rule && html`<a href="${pathsFor(locale).rules}#r${rule}">${t('pages:rule', { rule })}</a>: ${t(`moderation:rule.${rule}`)}. `
  }${t('pages:author-told')}`
}
