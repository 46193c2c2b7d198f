import { and, eq, gt, lte, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { DAY_MS, ENOUGH, trustLevel, type TrustLevel } from './trust-level.ts'

type Args = { personId: string }
const $ = sql.placeholder

const accepted = prepared<Args, { number: number }[]>(({ db, t: { replies: r } }) =>
  db
    .select({ number: r.number })
    .from(r)
    .where(and(eq(r.authorId, $('personId')), eq(r.state, 'shown')))
    .limit(ENOUGH.newcomerReplies),
)

/** Who came only to say so does not count: it takes an account that was a day old. */
const helpedPeople = prepared<Args, { personId: string }[]>(({ db, t: { helpfuls: h, people: p, replies: r } }) =>
  db
    .selectDistinct({ personId: h.personId })
    .from(h)
    .innerJoin(r, and(eq(r.threadId, h.threadId), eq(r.number, h.number)))
    .innerJoin(p, eq(p.id, h.personId))
    .where(and(eq(h.authorId, $('personId')), eq(r.state, 'shown'), lte(p.createdAt, sql`${h.at} - ${DAY_MS}`)))
    .limit(ENOUGH.helped),
)

const threadsRead = prepared<Args, { threadId: number }[]>(({ db, t: { reads } }) =>
  db
    .select({ threadId: reads.threadId })
    .from(reads)
    .where(eq(reads.personId, $('personId')))
    .limit(ENOUGH.threads),
)

type Marks = { days: number | null; steward: string | null; strike: string | null }

const marks = prepared<Args & { at: number }, Marks[]>(({ db, t: { people, presence, stewards, strikes } }) =>
  db
    .select({ days: presence.days, steward: stewards.personId, strike: strikes.decisionId })
    .from(people)
    .leftJoin(presence, eq(presence.personId, people.id))
    .leftJoin(stewards, eq(stewards.personId, people.id))
    .leftJoin(strikes, and(eq(strikes.personId, people.id), gt(strikes.expiresAt, $('at'))))
    .where(eq(people.id, $('personId')))
    .limit(1),
)

/** How far somebody is trusted now: counted from his own rows, each of them no further than a level asks for. */
export async function readTrust(
  scope: Scope,
  { personId, createdAt }: { readonly personId: string; readonly createdAt: number },
  at: number,
): Promise<TrustLevel> {
  const [own] = await marks(scope, { personId, at })
  return trustLevel({
    age: at - createdAt,
    acceptedReplies: (await accepted(scope, { personId })).length,
    helpedPeople: (await helpedPeople(scope, { personId })).length,
    threadsRead: (await threadsRead(scope, { personId })).length,
    daysPresent: own?.days ?? 0,
    strikes: own?.strike ? 1 : 0,
    steward: Boolean(own?.steward),
  })
}
