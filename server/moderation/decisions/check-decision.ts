import type { FieldError } from '../../kernel/refusal.ts'
import { fitsHours } from '../measures/measure-kinds.ts'
import { isAgainst } from './actions.ts'
import { REASONS_AGAINST, REASONS_FOR } from './decision-reasons.ts'
import type { DecisionDraft } from './schema.ts'

/**
 * What is wrong with a decision by itself, whatever its case: which reason goes with which action and rule, and how long its measures
 * may last.
 *
 * @returns every fault with its place, none if it may stand
 */
export function checkDecision({ action, rule, reason, note = '', sanction, debate }: DecisionDraft): FieldError[] {
  const against = isAgainst(action) || sanction !== undefined
  const fits: readonly string[] = against
    ? Object.keys(REASONS_AGAINST)
    : [...REASONS_FOR, ...(action === 'keep' ? Object.keys(REASONS_AGAINST) : []), 'other']
  const ofRule = REASONS_AGAINST[reason as keyof typeof REASONS_AGAINST]
  const faults: (FieldError | false)[] = [
    against && rule === undefined && { at: '/body/rule', code: 'required' },
    !fits.includes(reason) && { at: '/body/reason', code: 'not-one-of' },
    rule !== undefined && typeof ofRule === 'number' && ofRule !== rule && { at: '/body/reason', code: 'other-rule' },
    reason === 'other' && note === '' && { at: '/body/note', code: 'required' },
    sanction !== undefined && !fitsHours(sanction) && { at: '/body/sanction/hours', code: 'not-one-of' },
    debate !== undefined && !fitsHours(debate) && { at: '/body/debate/hours', code: 'not-one-of' },
    action === 'restore' && sanction !== undefined && { at: '/body/sanction', code: 'unknown' },
    action === 'restore' && debate !== undefined && { at: '/body/debate', code: 'unknown' },
  ]
  return faults.filter((fault) => fault !== false)
}
