import type { Words } from '../../kernel/words.ts'
import type { OpinionMap } from '../integrity/draw-cells.ts'
import type { OwnPlace } from '../integrity/read-own-place.ts'
import { letterOf } from './letter-of.ts'

/** Where a reader stands on the map, in words: in which group, or how much he is still to vote; and that nobody else sees it. */
export function ownPlaceWords({ have, need, here }: OwnPlace, { cells }: OpinionMap, { t }: Words): string {
  if (!here) return t('balance:map.place-needs', { have, need })
  const drawn = cells.some(({ column, row }) => column === here.column && row === here.row)
  const group = here.group === null ? t('balance:map.place-apart') : t('balance:map.place-group', { group: letterOf(here.group) })
  return [group, ...(drawn ? [] : [t('balance:map.place-undrawn')]), t('balance:map.place-private')].join(' ')
}
