import type { Words } from '../../kernel/words.ts'
import { lengthOf } from './length-of.ts'
import type { MeasureDraft } from './measure-kinds.ts'

/** A measure by its name: `Bisukan 7 hari`, `Blokir`. */
export function measureName({ kind, hours }: MeasureDraft, words: Words): string {
  const what = words.t(`moderation:measure.${kind}`)
  return hours === undefined ? what : `${what} ${lengthOf(hours, words)}`
}
