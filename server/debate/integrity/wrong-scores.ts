import { and, eq, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import type { Flaw } from '../../store/upkeep/verify.ts'

const MOST_NAMED = 20
const GROUNDS = ['candidate', 'provisional', 'common-ground'] as const

/** What the tally worked out and should have kept: keys, the list of common ground, what is frozen, and what is due. */
export const wrongScores = async (scope: Scope): Promise<Flaw[]> => [
  ...(await wrongKeys(scope)),
  ...(await wrongGrounds(scope)),
  ...(await wrongFreezes(scope)),
  ...(await forgottenTallies(scope)),
]

const nameOf = ({ threadId, number }: { threadId: number; number: number }) => `reply ${number} of thread ${threadId}`

/** The key is the product of (agree + 1) / (votes + 2) of both stalls. What is frozen or not tallied yet has another one. */
async function wrongKeys({ db, t: { replyFigures: f } }: Scope): Promise<Flaw[]> {
  const online = sql`(${f.onlineAgree} + 1.0) / (${f.onlineAgree} + ${f.onlineDisagree} + ${f.onlinePass} + 2.0)`
  const offline = sql`(${f.offlineAgree} + 1.0) / (${f.offlineAgree} + ${f.offlineDisagree} + ${f.offlinePass} + 2.0)`
  const rows = await db
    .select({ threadId: f.threadId, number: f.number, key: f.key })
    .from(f)
    .where(and(ne(f.version, 0), isNull(f.frozen), sql`abs(${f.key} - (${online}) * (${offline})) > 0.000000001`))
    .limit(MOST_NAMED)
  return rows.map((row) => ({ where: nameOf(row), what: `has the key ${row.key}, which its votes do not make` }))
}

async function wrongGrounds({ db, t: { commonGrounds: c, replyFigures: f } }: Scope): Promise<Flaw[]> {
  const same = and(eq(c.threadId, f.threadId), eq(c.number, f.number))
  const badged = inArray(f.badge, [...GROUNDS])
  const missing = await db
    .select({ threadId: f.threadId, number: f.number })
    .from(f)
    .leftJoin(c, same)
    .where(and(badged, or(isNull(c.badge), sql`${c.badge} <> ${f.badge}`)))
    .limit(MOST_NAMED)
  const more = await db
    .select({ threadId: c.threadId, number: c.number })
    .from(c)
    .leftJoin(f, same)
    .where(or(isNull(f.badge), sql`${f.badge} in ('waiting', 'none')`))
    .limit(MOST_NAMED)
  return [
    ...missing.map((row) => ({ where: nameOf(row), what: 'has a badge that the list of common ground does not tell of' })),
    ...more.map((row) => ({ where: nameOf(row), what: 'is in the list of common ground without a badge' })),
  ]
}

async function wrongFreezes({ db, t: { freezes, replyFigures: f } }: Scope): Promise<Flaw[]> {
  const same = and(eq(freezes.threadId, f.threadId), eq(freezes.number, f.number))
  const forgotten = await db
    .select({ threadId: f.threadId, number: f.number })
    .from(f)
    .leftJoin(freezes, same)
    .where(and(isNotNull(f.frozen), isNull(freezes.why)))
    .limit(MOST_NAMED)
  const free = await db
    .select({ threadId: freezes.threadId, number: freezes.number })
    .from(freezes)
    .leftJoin(f, same)
    .where(isNull(f.frozen))
    .limit(MOST_NAMED)
  return [
    ...forgotten.map((row) => ({ where: nameOf(row), what: 'is frozen, and no moderator sees it' })),
    ...free.map((row) => ({ where: nameOf(row), what: 'is to be looked at by moderators, and not frozen' })),
  ]
}

/** What changed since the last tally and is not due would stay as it is for ever. */
async function forgottenTallies({ db, t: { replyFigures: f, tallyDue: d } }: Scope): Promise<Flaw[]> {
  const rows = await db
    .selectDistinct({ threadId: f.threadId })
    .from(f)
    .leftJoin(d, eq(d.threadId, f.threadId))
    .where(and(eq(f.version, 0), isNull(d.threadId)))
    .limit(MOST_NAMED)
  return rows.map(({ threadId }) => ({ where: `thread ${threadId}`, what: 'has figures that changed, and no tally is due' }))
}
