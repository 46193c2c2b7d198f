import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { ENOUGH_OF_A_STALL } from '../score/thresholds.ts'

/** `perlu 1 lagi`: how many of a stall must still speak before its share is shown; of one that has, that the others must. */
export const stillNeeded = (have: number, { t }: Words): Html =>
  have < ENOUGH_OF_A_STALL
    ? html`${t('balance:needs', { count: ENOUGH_OF_A_STALL - have })}<span class="w"> ${t('balance:needs-more')}</span>`
    : html`${t('balance:not-yet')}`
