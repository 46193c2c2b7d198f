import type { Words } from '../../kernel/words.ts'
import { sanctionWords } from './sanction-words.ts'
import type { OwnMeasure } from './schema.ts'

/** A measure in words for whom it is taken against, with what is still to come: `Tidak bisa menulis selama 24 jam, sisa 23 jam`. */
export function ownMeasureWords({ kind, hours, state, leftMs }: OwnMeasure, words: Words): string {
  const { t } = words
  const what = sanctionWords({ kind, hours }, words)
  if (kind === 'warn') return what
  if (state !== 'standing') return `${what}, ${t(`strikes:measure-state.${state}`)}`
  return `${what}, ${leftMs === null ? t('strikes:no-end') : t('strikes:left', { time: words.span(leftMs) })}`
}
