import type { Words } from '../../kernel/words.ts'
import type { Option, OptionGroup } from '../../page/fields.ts'
import type { FlagReason } from '../flags/reasons.ts'
import { REASONS_AGAINST, REASONS_FOR, type DecisionReason } from './decision-reasons.ts'
import { suggestedReasons } from './suggested-reasons.ts'

type Wanted = { readonly flagged: readonly FlagReason[]; readonly onlyFor?: boolean; readonly onlyAgainst?: boolean }

/**
 * The list of reasons as a moderator chooses from it: first what the flags speak of, then why a post stays, then all others by the
 * number of their rule. Each option says its rule, so that the list can be narrowed.
 */
export function reasonOptions({ flagged, onlyFor = false, onlyAgainst = false }: Wanted, { t }: Words): (Option | OptionGroup)[] {
  const suggested = suggestedReasons(flagged)
  const option = (reason: DecisionReason): Option => {
    const rule = (REASONS_AGAINST as Record<string, number | null>)[reason]
    const label = t(`moderation:because.${reason}`)
    return {
      value: reason,
      label: rule ? `${rule}. ${label}` : label,
      data: rule === undefined ? 'for' : rule === null ? 'any' : String(rule),
    }
  }
  const others = (Object.keys(REASONS_AGAINST) as DecisionReason[]).filter((reason) => reason !== 'other' && !suggested.includes(reason))
  return [
    { value: '', label: t('moderation:decide.no-reason'), data: 'any' },
    ...(onlyFor || suggested.length === 0 ? [] : [{ group: t('moderation:decide.reasons-flagged'), options: suggested.map(option) }]),
    ...(onlyAgainst ? [] : [{ group: t('moderation:decide.reasons-for'), options: REASONS_FOR.map(option) }]),
    ...(onlyFor ? [] : [{ group: t('moderation:decide.reasons-others'), options: others.map(option) }]),
    option('other'),
  ]
}
