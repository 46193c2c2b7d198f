import { and, eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { isAlsoDoubted } from '../score/is-also-doubted.ts'
import { shiftFigure } from './shift-figure.ts'

type Key = { threadId: number; number: number; personId: string }
type Suspect = { number: number; aside: boolean; held: boolean; foundOn: number; hasty: boolean; at: number }

const $ = sql.placeholder

const readSuspects = prepared<{ threadId: number; personId: string }, Suspect[]>(({ db, t: { suspectVotes: s } }) =>
  db
    .select({ number: s.number, aside: s.aside, held: s.held, foundOn: s.foundOn, hasty: s.hasty, at: s.at })
    .from(s)
    .where(and(eq(s.personId, $('personId')), eq(s.threadId, $('threadId')))),
)

/**
 * Whether a vote that somebody casts anew does not count: what he voted there before was set aside, and he took it back; or another
 * vote of his in this debate is doubted just now, and this one is then doubted with it.
 */
export async function isSetAside(tx: Scope, key: Key, at: number): Promise<boolean> {
  const suspects = await readSuspects(tx, { threadId: key.threadId, personId: key.personId })
  if (suspects.length === 0) return false
  if (suspects.some(({ number, aside, held }) => number === key.number && (aside || held))) return true
  const { suspectVotes, voters } = tx.t
  const [voter] = await tx.db.select({ given: voters.votes }).from(voters).where(eq(voters.personId, key.personId))
  const other = suspects.find((one) => one.held && isAlsoDoubted(one.at, { at, given: voter?.given ?? 0 }))
  if (!other) return false
  const { foundOn, hasty } = other
  await tx.db.insert(suspectVotes).values({ ...key, held: true, foundOn, hasty, at })
  await shiftFigure(tx, key, 'doubted', 1)
  return true
}
