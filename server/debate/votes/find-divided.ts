import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { type Counts, sumOf } from '../score/figures.ts'
import { readFigures, type ReplyTally } from './read-figures.ts'

/** So many replies from each end of each stall's order are looked at. */
const LOOKED_AT = 20
/** Of a smaller difference nobody would say that it divides. */
const LEAST_GAP = 0.2

const $ = sql.placeholder

const endOf = (column: 'onlineRate' | 'offlineRate', order: typeof asc | typeof desc) =>
  prepared<{ threadId: number }, { number: number }[]>(({ db, t: { replyFigures: f, replies: r } }) =>
    db
      .select({ number: f.number })
      .from(f)
      .innerJoin(r, and(eq(r.threadId, f.threadId), eq(r.number, f.number)))
      .where(and(eq(f.threadId, $('threadId')), eq(r.state, 'shown')))
      .orderBy(order(f[column]), order(f.number))
      .limit(LOOKED_AT),
  )

const ENDS = (['onlineRate', 'offlineRate'] as const).flatMap((column) => [endOf(column, asc), endOf(column, desc)])

/**
 * The replies of a debate of which the two stalls think most differently, those first that divide most; of those that one stall likes
 * most or least, which is found by index however many replies there are. Only where both stalls' votes are shown.
 */
export async function findDivided(scope: Scope, threadId: number, limit: number): Promise<ReplyTally[]> {
  const found = (await Promise.all(ENDS.map((end) => end(scope, { threadId })))).flat()
  const numbers = [...new Set(found.map(({ number }) => number))]
  const figures = await readFigures(scope, threadId, numbers)
  return [...figures.values()]
    .filter((reply) => gapOf(reply) >= LEAST_GAP)
    .toSorted((a, b) => gapOf(b) - gapOf(a) || a.number - b.number)
    .slice(0, limit)
}

function gapOf({ figures: { online, offline }, frozen }: ReplyTally): number {
  return online && offline && !frozen ? Math.abs(share(online) - share(offline)) : 0
}

const share = (counts: Counts) => counts.agree / sumOf(counts)
