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
const PEOPLE_AT_ONCE = 200

/** Scores those replies of a debate that have a badge, or had a second score, without the votes of some people. @param doubted null: nobody is */
export async function scoreWithout(scope: Scope, threadId: number, doubted: readonly string[] | null): Promise<SecondScore[]> {
  const replies = await readScored(scope, threadId)
  const scores = new Map(
    replies.map(({ number, figures }): [number, { without: ReplyFigures; suspects: string[] }] => [
      number,
      { without: figures, suspects: [] },
    ]),
  )
  const people = replies.length > 0 ? (doubted ?? []) : []
  for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE)
    for (const { number, personId, vote, stall } of await readVotes(scope, threadId, people.slice(from, from + PEOPLE_AT_ONCE))) {
      const score = scores.get(number)
      if (!score) continue
      const counts = score.without[stall]
      score.without = { ...score.without, [stall]: { ...counts, [vote]: Math.max(0, counts[vote] - 1) } }
      score.suspects.push(personId)
    }
  return replies.map(({ number, badge, figures }) => {
    const score = scores.get(number)!
    return { number, figures, ...score, badge: doubted === null ? null : badgeOf(score.without, badge) }
  })
}

async function readScored({ db, t: { replyFigures: f } }: Scope, threadId: number) {
  const rows = await db
    .select()
    .from(f)
    .where(and(eq(f.threadId, threadId), or(inArray(f.badge, ['candidate', 'provisional', 'common-ground']), isNotNull(f.secondBadge))))
    .orderBy(asc(f.number))
    .limit(MOST_REPLIES)
  return rows.map((row) => ({ number: row.number, badge: row.badge, figures: figuresOf(row) }))
}

/** All votes of these people in a debate that count. */
const readVotes = ({ db, t: { votes: v } }: Scope, threadId: number, people: readonly string[]) =>
  db
    .select({ number: v.number, personId: v.personId, vote: v.vote, stall: v.stall })
    .from(v)
    .where(and(inArray(v.personId, [...people]), eq(v.threadId, threadId), eq(v.counts, true)))
