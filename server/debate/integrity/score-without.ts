import { and, asc, eq, inArray, isNotNull, or } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import { type Badge, badgeOf } from '../score/badge-of.ts'
import type { ReplyFigures } from '../score/figures.ts'
import { figuresOf } from '../votes/figures-of.ts'

/** A reply's second score: null where there is none. */
export type SecondScore = {
  readonly number: number
  readonly badge: Badge | null
  readonly figures: ReplyFigures
  readonly without: ReplyFigures
  /** Whose votes were left out. */
  readonly suspects: readonly string[]
}

const MOST_REPLIES = 1_000

/** Scores those replies of a debate that have a badge, or had a second score, without the votes of some people. @param doubted null: nobody is */
export async function scoreWithout(scope: Scope, threadId: number, doubted: readonly string[] | null): Promise<SecondScore[]> {
  const { db, t } = scope
  const { replyFigures: f, votes: v } = t
  const rows = await db
    .select()
    .from(f)
    .where(and(eq(f.threadId, threadId), or(inArray(f.badge, ['candidate', 'provisional', 'common-ground']), isNotNull(f.secondBadge))))
    .orderBy(asc(f.number))
    .limit(MOST_REPLIES)
  const figures = new Map(rows.map((row) => [row.number, figuresOf(row)]))
  const without = new Map(figures)
  const suspects = new Map<number, string[]>(rows.map(({ number }) => [number, []]))
  if (rows.length > 0)
    for (const personId of doubted ?? []) {
      const own = await db
        .select({ number: v.number, vote: v.vote, stall: v.stall })
        .from(v)
        .where(and(eq(v.personId, personId), eq(v.threadId, threadId), eq(v.counts, true)))
      for (const { number, vote, stall } of own) {
        const left = without.get(number)
        if (!left) continue
        without.set(number, { ...left, [stall]: { ...left[stall], [vote]: Math.max(0, left[stall][vote] - 1) } })
        suspects.get(number)!.push(personId)
      }
    }
  return rows.map(({ number, badge }) => ({
    number,
    badge: doubted === null ? null : badgeOf(without.get(number)!, badge),
    figures: figures.get(number)!,
    without: without.get(number)!,
    suspects: suspects.get(number)!,
  }))
}
