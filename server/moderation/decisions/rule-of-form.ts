import { REASONS_AGAINST } from './decision-reasons.ts'

/** The rule that was chosen in a form, else the one that its reason speaks of. */
export function ruleOfForm({ rule, reason = '' }: Readonly<Record<string, string>>): number | undefined {
  if (rule) return Number(rule)
  return (REASONS_AGAINST as Record<string, number | null>)[reason] ?? undefined
}
