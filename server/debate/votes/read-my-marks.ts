import { and, asc, eq, gte, lte, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { Rating, Stance, Vote } from '../schema.ts'

const $ = sql.placeholder
type Range = { personId: string; threadId: number; from: number; to: number }
type Own = { personId: string; threadId: number }

/** What somebody voted on a reply; `counts` is false while he is too new, and where it was set aside. */
export type MyVoteOn = { number: number; vote: Vote; counts: boolean; aside: boolean }
type MyStance = { stance: Stance; counts: boolean }

/** What somebody said of a debate with a tap: of some of its replies, its motion and its opening. For himself alone. */
export type MyDebate = {
  readonly votes: MyVoteOn[]
  /** Numbers of the replies that helped him. */
  readonly helpful: number[]
  readonly stance: MyStance | null
  readonly rating: Rating | null
}

/** His own in the order of his index: else all votes on these replies would be gone through, which may be thousands. */
const ownPlace = (v: Scope['t']['votes']) => sql`(${v.personId}, ${v.threadId}, ${v.number})`
const place = (number: 'from' | 'to') => sql`(${$('personId')}, ${$('threadId')}, ${$(number)})`

const votesOf = prepared<Range, MyVoteOn[]>(({ db, t: { votes: v } }) =>
  db
    .select({ number: v.number, vote: v.vote, counts: v.counts, aside: v.aside })
    .from(v)
    .where(and(sql`${ownPlace(v)} >= ${place('from')}`, sql`${ownPlace(v)} <= ${place('to')}`))
    .orderBy(asc(v.personId), asc(v.threadId), asc(v.number)),
)

const helpfulsOf = prepared<Range, { number: number }[]>(({ db, t: { helpfuls: h } }) =>
  db
    .select({ number: h.number })
    .from(h)
    .where(and(eq(h.personId, $('personId')), eq(h.threadId, $('threadId')), gte(h.number, $('from')), lte(h.number, $('to'))))
    .orderBy(asc(h.number)),
)

const stanceOf = prepared<Own, MyStance[]>(({ db, t: { stances: s } }) =>
  db
    .select({ stance: s.stance, counts: s.counts })
    .from(s)
    .where(and(eq(s.threadId, $('threadId')), eq(s.personId, $('personId')))),
)

const ratingOf = prepared<Own, { rating: Rating }[]>(({ db, t: { ratings: r } }) =>
  db
    .select({ rating: r.rating })
    .from(r)
    .where(and(eq(r.threadId, $('threadId')), eq(r.personId, $('personId')))),
)

/** What somebody voted and marked among the replies numbered `from` to `to`, and what he said of the debate itself. */
export async function readMyMarks(scope: Scope, { personId, threadId, from, to }: Range): Promise<MyDebate> {
  const [own, range] = [
    { personId, threadId },
    { personId, threadId, from, to },
  ]
  const [stance] = await stanceOf(scope, own)
  const [rated] = await ratingOf(scope, own)
  return {
    votes: await votesOf(scope, range),
    helpful: (await helpfulsOf(scope, range)).map(({ number }) => number),
    stance: stance ?? null,
    rating: rated?.rating ?? null,
  }
}
