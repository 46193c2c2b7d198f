import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'
import { RULES } from './rules.ts'

/** `Aturan 3: Jangan menyebar …`, leading to the edition that was in force at that time. Null for no rule. */
export function ruleLink(rule: number | null | undefined, version: number, { t, locale }: Words): Html | null {
  const cited = RULES.find((known) => known === rule)
  if (cited === undefined) return null
  return html`<a href="${pathsFor(locale).edition(version)}#r${cited}">${t('moderation:rule', { rule: cited })}</a>: ${t(`moderation:rule.${cited}`)}`
}
