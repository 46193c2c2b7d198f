import { and, desc, eq, gt, inArray, or, sql } from 'drizzle-orm'
import type { Stall } from '../../people/schema.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { type Badge, rankOf } from '../score/badge-of.ts'
import { type Burst, findBursts, MOST_VOTES } from '../score/burst.ts'
import type { TimedVote } from '../score/timed-vote.ts'
import { REQUIRED_STALLS, type ReplyFigures } from '../score/figures.ts'

/** A vote with whose it is, for those who set it aside. */
export type OwnedVote = TimedVote & { readonly personId: string }
type Row = {
  readonly threadId: number
  readonly number: number
  readonly badge: Badge
  readonly lookedKey: number
  readonly clearedAt: number | null
  readonly doubted: number
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000
/** Votes are read only when the key has risen by a tenth since: a reply climbs through all keys in fewer than twenty looks. */
const RISE = 1.1

const $ = sql.placeholder
const newest = prepared<
  { threadId: number; number: number; after: number },
  (Omit<OwnedVote, 'newcomer' | 'doubted'> & { readonly createdAt: number; readonly held: boolean | null })[]
>(({ db, t: { people, suspectVotes: s, voteOrigins: o, voters, votes: v } }) =>
  db
    .select({
      personId: v.personId,
      vote: v.vote,
      stall: v.stall,
      at: v.at,
      network: o.network,
      createdAt: people.createdAt,
      given: voters.votes,
      held: s.held,
    })
    .from(v)
    .innerJoin(people, eq(people.id, v.personId))
    .innerJoin(voters, eq(voters.personId, v.personId))
    .leftJoin(s, and(eq(s.threadId, v.threadId), eq(s.number, v.number), eq(s.personId, v.personId)))
    .leftJoin(o, and(eq(o.threadId, v.threadId), eq(o.number, v.number), eq(o.personId, v.personId)))
    .where(
      and(
        eq(v.threadId, $('threadId')),
        eq(v.number, $('number')),
        gt(v.at, $('after')),
        or(eq(v.counts, true), eq(s.held, true)),
        inArray(v.stall, [...REQUIRED_STALLS]),
      ),
    )
    .orderBy(desc(v.at))
    .limit(MOST_VOTES),
)

const authorOf = prepared<{ threadId: number; number: number }, { stall: Stall | null }[]>(({ db, t: { replies: r } }) =>
  db
    .select({ stall: r.stall })
    .from(r)
    .where(and(eq(r.threadId, $('threadId')), eq(r.number, $('number')))),
)

/** Whether a reply has risen so far, or lost so much, that its votes must be looked at; always while some of them are doubted. */
export const isWorthALook = (row: Row, next: { readonly key: number; readonly badge: Badge }): boolean =>
  row.doubted > 0 || rankOf(next.badge) !== rankOf(row.badge) || next.key > RISE * row.lookedKey

/** Looks at the newest votes on a reply for such as may be of one hand. */
export async function lookForBursts(tx: Scope, row: Row, figures: ReplyFigures): Promise<Burst<OwnedVote>[]> {
  const { threadId, number } = row
  const [author] = await authorOf(tx, { threadId, number })
  const rows = await newest(tx, { threadId, number, after: row.clearedAt ?? 0 })
  const votes = rows.map(({ createdAt, held, ...vote }) => ({ ...vote, newcomer: vote.at - createdAt < WEEK_MS, doubted: held === true }))
  return findBursts({ figures, votes, authorStall: author?.stall ?? 'observer', had: row.badge })
}
