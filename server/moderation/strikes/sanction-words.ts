import type { Words } from '../../kernel/words.ts'
import { lengthOf } from '../measures/length-of.ts'
import type { MeasureDraft, SanctionKind } from '../measures/measure-kinds.ts'

/** A sanction in words for whom it meets: `Tidak bisa menulis selama 24 jam`. */
export const sanctionWords = ({ kind, hours }: MeasureDraft<SanctionKind>, words: Words): string =>
  hours === undefined ? words.t(`strikes:measure.${kind}`) : words.t(`strikes:measure-for.${kind}`, { time: lengthOf(hours, words) })
