import type { Words } from '../../kernel/words.ts'
import { needsSecond, type MeasureDraft } from '../measures/measure-kinds.ts'

const HOURS_A_DAY = 24

/** How long a measure lasts, in words: `1 jam`, `24 jam`, `7 hari`. */
export const lengthOf = (hours: number, { t }: Words): string =>
  hours > HOURS_A_DAY ? t('moderation:length.days', { count: hours / HOURS_A_DAY }) : t('moderation:length.hours', { count: hours })

/** A measure as a moderator chooses it: `Bisukan 7 hari`, `Blokir (perlu moderator kedua)`. */
export function measureWords(measure: MeasureDraft, words: Words): string {
  const { kind, hours } = measure
  const what = words.t(`moderation:measure.${kind}`)
  const long = hours === undefined ? what : `${what} ${lengthOf(hours, words)}`
  return needsSecond(measure) ? `${long} (${words.t('moderation:measure.second')})` : long
}
