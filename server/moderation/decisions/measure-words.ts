import type { Words } from '../../kernel/words.ts'
import { needsSecond, type MeasureDraft } from '../measures/measure-kinds.ts'

const HOURS_A_DAY = 24

/** How long a measure lasts, in words: `1 jam`, `24 jam`, `7 hari`. */
export const lengthOf = (hours: number, { t }: Words): string =>
  hours > HOURS_A_DAY ? t('moderation:length.days', { count: hours / HOURS_A_DAY }) : t('moderation:length.hours', { count: hours })

/** A measure by its name: `Bisukan 7 hari`, `Blokir`. */
export function measureName({ kind, hours }: MeasureDraft, words: Words): string {
  const what = words.t(`moderation:measure.${kind}`)
  return hours === undefined ? what : `${what} ${lengthOf(hours, words)}`
}

/** A measure as a moderator chooses it: `Bisukan 7 hari`, `Blokir (perlu moderator kedua)`. */
export function measureWords(measure: MeasureDraft, words: Words): string {
  const long = measureName(measure, words)
  return needsSecond(measure) ? `${long} (${words.t('moderation:measure.second')})` : long
}
