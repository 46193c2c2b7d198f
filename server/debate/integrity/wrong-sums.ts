import { and, eq, isNull, ne, or, sql } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import type { Flaw } from '../../store/upkeep/verify.ts'
import { wrongClosings } from './wrong-closings.ts'

const MOST_NAMED = 20
const number = (column: unknown) => sql`coalesce(${column}, 0)`.mapWith(Number)

/** Counters of stances by stall, of people with a stance, of ratings, of answers at the end and of each voter's votes that a recount does not bear out. */
export const wrongSums = async (scope: Scope): Promise<Flaw[]> => [
  ...(await wrongStalls(scope)),
  ...(await wrongLastDays(scope)),
  ...(await wrongStanceCounts(scope)),
  ...(await wrongRatings(scope)),
  ...(await wrongClosings(scope)),
  ...(await wrongVoters(scope)),
]

async function wrongStalls({ db, t: { stallFigures: f, stances: s } }: Scope): Promise<Flaw[]> {
  const of = (stance: 'agree' | 'unsure' | 'disagree') =>
    sql<number>`sum(case when ${s.stance} = ${sql.raw(`'${stance}'`)} then 1 else 0 end)`.as(`s_${stance}`)
  const counted = db
    .select({ threadId: s.threadId, stall: s.stall, agree: of('agree'), unsure: of('unsure'), disagree: of('disagree') })
    .from(s)
    .where(eq(s.counts, true))
    .groupBy(s.threadId, s.stall)
    .as('counted')
  const found = { agree: number(counted.agree), unsure: number(counted.unsure), disagree: number(counted.disagree) }
  const same = and(eq(counted.threadId, f.threadId), eq(counted.stall, f.stall))
  const wrong = await db
    .select({ threadId: f.threadId, stall: f.stall, said: sql<string>`${f.agree} || '/' || ${f.unsure} || '/' || ${f.disagree}`, ...found })
    .from(f)
    .leftJoin(counted, same)
    .where(or(ne(f.agree, found.agree), ne(f.unsure, found.unsure), ne(f.disagree, found.disagree)))
    .limit(MOST_NAMED)
  const without = await db
    .select({ threadId: counted.threadId, stall: counted.stall })
    .from(counted)
    .leftJoin(f, same)
    .where(isNull(f.stall))
    .limit(MOST_NAMED)
  return [
    ...wrong.map(({ threadId, stall, said, agree, unsure, disagree }) => ({
      where: `the stances of ${stall} in thread ${threadId}`,
      what: `are said to be ${said} (agree, unsure, disagree); they are ${agree}/${unsure}/${disagree}`,
    })),
    ...without.map(({ threadId, stall }) => ({ where: `the stances of ${stall} in thread ${threadId}`, what: 'are not counted' })),
  ]
}

/** The last day that is kept of a stall says how it stands now. */
async function wrongLastDays({ db, t: { balanceDays: d, stallFigures: f } }: Scope): Promise<Flaw[]> {
  const last = db
    .select({ threadId: d.threadId, stall: d.stall, day: sql<number>`max(${d.day})`.as('last_day') })
    .from(d)
    .groupBy(d.threadId, d.stall)
    .as('last')
  const rows = await db
    .select({ threadId: f.threadId, stall: f.stall })
    .from(f)
    .leftJoin(last, and(eq(last.threadId, f.threadId), eq(last.stall, f.stall)))
    .leftJoin(d, and(eq(d.threadId, f.threadId), eq(d.stall, f.stall), sql`${d.day} = ${last.day}`))
    .where(or(isNull(d.day), ne(d.agree, f.agree), ne(d.unsure, f.unsure), ne(d.disagree, f.disagree)))
    .limit(MOST_NAMED)
  return rows.map(({ threadId, stall }) => ({
    where: `the last day of ${stall} in thread ${threadId}`,
    what: 'is not how that stall stands',
  }))
}

async function wrongStanceCounts({ db, t: { stances: s, threads } }: Scope): Promise<Flaw[]> {
  const counted = db
    .select({ id: s.threadId, many: sql<number>`count(*)`.as('counted_many') })
    .from(s)
    .groupBy(s.threadId)
    .as('counted')
  const many = number(counted.many)
  const rows = await db
    .select({ id: threads.id, said: threads.stanceCount, many })
    .from(threads)
    .leftJoin(counted, eq(counted.id, threads.id))
    .where(ne(threads.stanceCount, many))
    .limit(MOST_NAMED)
  return rows.map(({ id, said, many }) => ({ where: `thread ${id}`, what: `says ${said} people with a stance; they are ${many}` }))
}

async function wrongRatings({ db, t: { ratingFigures: f, ratings: r } }: Scope): Promise<Flaw[]> {
  const counted = db
    .select({ threadId: r.threadId, rating: r.rating, many: sql<number>`count(*)`.as('counted_many') })
    .from(r)
    .groupBy(r.threadId, r.rating)
    .as('counted')
  const many = number(counted.many)
  const same = and(eq(counted.threadId, f.threadId), eq(counted.rating, f.rating))
  const wrong = await db
    .select({ threadId: f.threadId, rating: f.rating, said: f.many, many })
    .from(f)
    .leftJoin(counted, same)
    .where(ne(f.many, many))
    .limit(MOST_NAMED)
  const without = await db
    .select({ threadId: counted.threadId, rating: counted.rating })
    .from(counted)
    .leftJoin(f, same)
    .where(isNull(f.many))
    .limit(MOST_NAMED)
  return [
    ...wrong.map(({ threadId, rating, said, many }) => ({
      where: `the ratings of thread ${threadId}`,
      what: `say ${said} times "${rating}"; it was given ${many} times`,
    })),
    ...without.map(({ threadId, rating }) => ({ where: `the ratings of thread ${threadId}`, what: `do not count "${rating}"` })),
  ]
}

async function wrongVoters({ db, t: { voters, votes: v } }: Scope): Promise<Flaw[]> {
  const counted = db
    .select({
      id: v.personId,
      many: sql<number>`count(*)`.as('counted_many'),
      waiting: sql<number>`sum(case when ${and(eq(v.counts, false), eq(v.aside, false))} then 1 else 0 end)`.as('late'),
    })
    .from(v)
    .groupBy(v.personId)
    .as('counted')
  const many = number(counted.many)
  const waiting = number(counted.waiting)
  const rows = await db
    .select({ id: voters.personId, said: voters.votes, flag: voters.waiting, many, waiting })
    .from(voters)
    .leftJoin(counted, eq(counted.id, voters.personId))
    .where(or(ne(voters.votes, many), and(eq(voters.waiting, 0), sql`${waiting} > 0`)))
    .limit(MOST_NAMED)
  const without = await db
    .select({ id: counted.id })
    .from(counted)
    .leftJoin(voters, eq(voters.personId, counted.id))
    .where(isNull(voters.votes))
    .limit(MOST_NAMED)
  return [
    ...rows.map(({ id, said, many: found, waiting: late }) => ({
      where: `voter ${id}`,
      what:
        said === found
          ? `has ${late} votes that wait, and nobody would count them`
          : `is said to have voted ${said} times; it was ${found} times`,
    })),
    ...without.map(({ id }) => ({ where: `voter ${id}`, what: 'has voted, and his votes are not counted' })),
  ]
}
