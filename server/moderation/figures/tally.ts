import { sql } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import { dayOf, monthOf } from '../log/day-of.ts'
import type { FigureName, StallFigure, StallPart } from './figure-names.ts'

/** Counts for several months at once, before they are added to what is kept. */
export type Tally = {
  /** @param at milliseconds since 1970, UTC: the month in which it counts */
  add(at: number, name: FigureName, by?: number): void
  addOf(at: number, name: StallFigure, part: StallPart): void
  /** How long a decision took, in whole minutes of its bucket. */
  addMinutes(at: number, bucket: number): void
  /** Adds all of it to the rows that are kept. @returns whether there was anything */
  keep(tx: Scope): Promise<boolean>
}

export function newTally(): Tally {
  const counts = new Map<string, { month: number; name: string; part: string; value: number }>()
  const raise = (at: number, name: string, part: string, by: number) => {
    if (by === 0) return
    const month = monthOf(dayOf(at))
    const key = `${month} ${name} ${part}`
    counts.set(key, { month, name, part, value: (counts.get(key)?.value ?? 0) + by })
  }
  return {
    add: (at, name, by = 1) => raise(at, name, 'all', by),
    addOf: (at, name, part) => raise(at, name, part, 1),
    addMinutes: (at, bucket) => raise(at, 'minutes', String(bucket), 1),
    async keep({ db, t: { moderationFigures: figures } }) {
      for (const count of counts.values())
        await db
          .insert(figures)
          .values(count)
          .onConflictDoUpdate({
            target: [figures.month, figures.name, figures.part],
            set: { value: sql`${figures.value} + ${count.value}` },
          })
      return counts.size > 0
    },
  }
}
