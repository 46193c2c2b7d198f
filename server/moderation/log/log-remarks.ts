import type { Words } from '../../kernel/words.ts'
import { measureName } from '../measures/measure-name.ts'
import { measureWords } from '../measures/measure-words.ts'
import type { LoggedEntry } from './read-log.ts'

/** What is said of an entry besides its sentence, its rule and its reason: how it came about, and what became of it. */
export function logRemarks({ said, appeal, state }: LoggedEntry, { t }: Words): string[] {
  const { kind, onTranslation, alone, urgent, proposal } = said
  return [
    (kind === 'provisional-hide' || kind === 'badge-frozen' || kind === 'badge-released') && t('log:tag.automatic'),
    proposal !== undefined && t(`log:proposal.${proposal}`),
    onTranslation === true && t('log:tag.translation'),
    alone === true && t('log:tag.alone'),
    urgent === true && t('log:tag.urgent'),
    appeal !== null && t(`log:tag.appeal.${appeal}`),
    // An appeal that was granted says that already.
    state === 'undone' && t('log:tag.undone'),
    state === 'overturned' && appeal === null && t('log:tag.overturned'),
  ].filter((remark) => remark !== false)
}

/** The measures of an entry in words: `Bisukan 7 hari`. */
export const logMeasures = ({ said: { action, measures = [] } }: LoggedEntry, words: Words): string[] =>
  measures.map((measure) => (action === 'lift' ? measureName(measure, words) : measureWords(measure, words)))

/** What the log says of an order of law (whose it is, which, and why it was refused), and of a frozen badge (why, and how many votes). */
export function logOrder({ said }: LoggedEntry, { t }: Words): string[] {
  const { authority, orderNumber, article, refusal, count, because, stall, votes } = said
  return [
    authority !== undefined && `${t('log:authority')}: ${authority}`,
    orderNumber !== undefined && t('log:order', { number: orderNumber, article: article ?? '' }),
    refusal !== undefined && `${t('log:refused-because')} ${t(`log:refusal.${refusal}`)}`,
    count !== undefined && t('log:data', { count }),
    because !== undefined && `${t('log:reason')}: ${t(`log:because.${because}`)}`,
    votes !== undefined && t('log:votes', { count: votes }) + (stall === undefined ? '' : ` (${t(`people:stall.${stall}`)})`),
  ].filter((line) => line !== false)
}
