import type { Words } from '../../kernel/words.ts'
import { needsSecond, type MeasureDraft } from './measure-kinds.ts'
import { measureName } from './measure-name.ts'

/** A measure as a moderator chooses it: `Bisukan 7 hari`, `Blokir (perlu moderator kedua)`. */
export function measureWords(measure: MeasureDraft, words: Words): string {
  const long = measureName(measure, words)
  return needsSecond(measure) ? `${long} (${words.t('moderation:measure.second')})` : long
}
