import { readFiguresInOrder, readRanked } from '../../debate/open-data/read-ranked.ts'
import type { Badge } from '../../debate/schema.ts'
import type { Counts, RequiredStall } from '../../debate/score/figures.ts'
import type { Scope } from '../../store/scope.ts'

/** A reply whose two stalls are shown, with which the formula is explained; number 0 is one that was made up. */
export type Example = { readonly number: number; readonly badge: Badge; readonly counts: Readonly<Record<RequiredStall, Counts>> }

/** So many of the first replies are looked at for one that shows its figures. */
const LOOKED_AT = 20

const counts = (agree: number, disagree: number): Counts => ({ agree, disagree, pass: 0 })

/** 41 of 50 online and 3 of 5 offline: a favourite of one stall without a badge. */
const MADE_UP: Example = { number: 0, badge: 'none', counts: { online: counts(41, 9), offline: counts(3, 2) } }

/** The reply of a debate that is asked for, if it shows its figures; else the first in the order that does; else one that was made up. */
export async function readExample(scope: Scope, threadId: number, number: number | undefined): Promise<Example> {
  if (threadId === 0) return MADE_UP
  const asked = number === undefined ? [] : await readFiguresInOrder(scope, { threadId, after: number - 1, limit: 1 })
  const { items } = await readRanked(scope, { threadId, after: 0, limit: LOOKED_AT })
  for (const { number: of, key, badge, figures } of [...asked.filter((reply) => reply.number === number), ...items])
    if (key !== null && figures.online && figures.offline)
      return { number: of, badge, counts: { online: figures.online, offline: figures.offline } }
  return MADE_UP
}
