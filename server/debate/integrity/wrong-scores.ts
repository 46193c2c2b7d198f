import { and, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import type { Flaw } from '../../store/upkeep/flaw.ts'
import { MOST_NAMED } from './unequal.ts'

/** What the tally worked out and should have kept: keys, what is frozen, and what is due. */
export const wrongScores = async (scope: Scope): Promise<Flaw[]> => [
  ...(await wrongKeys(scope)),
  ...(await wrongFreezes(scope)),
  ...(await forgottenTallies(scope)),
]

const nameOf = ({ threadId, number }: { threadId: number; number: number }) => `reply ${number} of thread ${threadId}`

/** The key is the product of (agree + 1) / (votes + 2) of both stalls. What both scores disagree on, or is not tallied yet, has another one. */
async function wrongKeys({ db, t: { replyFigures: f } }: Scope): Promise<Flaw[]> {
  const online = sql`(${f.onlineAgree} + 1.0) / (${f.onlineAgree} + ${f.onlineDisagree} + ${f.onlinePass} + 2.0)`
  const offline = sql`(${f.offlineAgree} + 1.0) / (${f.offlineAgree} + ${f.offlineDisagree} + ${f.offlinePass} + 2.0)`
  const rows = await db
    .select({ threadId: f.threadId, number: f.number, key: f.key })
    .from(f)
    .where(
      and(
        ne(f.version, 0),
        or(isNull(f.frozen), ne(f.frozen, 'contradiction')),
        sql`abs(${f.key} - (${online}) * (${offline})) > 0.000000001`,
      ),
    )
    .limit(MOST_NAMED)
  return rows.map((row) => ({ where: nameOf(row), what: `has the key ${row.key}, which its votes do not make` }))
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
    .where(and(eq(freezes.why, 'contradiction'), isNull(f.frozen)))
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
