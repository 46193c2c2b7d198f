import { and, eq, isNull, sql, type Column, type SQL } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import type { Flaw } from '../../store/upkeep/flaw.ts'
import { type Piece, within } from './pieces.ts'
import { type Ledger, MOST_NAMED, unequal } from './unequal.ts'

/** Counters of some people that a recount does not bear out, and who of them votes for nothing. */
export const wrongPeople = async (scope: Scope, piece: Piece<string>): Promise<Flaw[]> => [
  ...(await unequal(scope, votes(scope.t, piece))),
  ...(await unequal(scope, credits(scope.t, piece))),
  ...(await forgottenVoters(scope, piece)),
]

type Tables = Scope['t']

const ofPerson = (id: Column): SQL => sql`'person ' || ${id}`

function votes({ voters, votes: v }: Tables, piece: Piece): Ledger {
  const of = sql`'votes of his'`
  return {
    said: [{ from: voters, where: within(voters.personId, piece), place: ofPerson(voters.personId), of, many: voters.votes }],
    found: [{ from: v, where: within(v.personId, piece), place: ofPerson(v.personId), of }],
  }
}

/** How many people of the other stall somebody has convinced. */
function credits({ mindCredits: c, changedMinds: m }: Tables, piece: Piece): Ledger {
  const of = sql`'minds that he is credited with'`
  const where = and(within(m.authorId, piece), eq(m.credited, true), isNull(m.revokedAt))
  return {
    said: [{ from: c, where: within(c.personId, piece), place: ofPerson(c.personId), of, many: c.many }],
    found: [{ from: m, where, place: ofPerson(m.authorId), of }],
  }
}

/** Whose votes wait to be counted, and who is not among those that the chore looks at. */
async function forgottenVoters({ db, t: { voters, votes: v } }: Scope, piece: Piece<string>): Promise<Flaw[]> {
  const rows = await db
    .selectDistinct({ id: voters.personId })
    .from(voters)
    .innerJoin(v, eq(v.personId, voters.personId))
    .where(and(within(voters.personId, piece), eq(voters.waiting, 0), eq(v.counts, false), eq(v.aside, false)))
    .limit(MOST_NAMED)
  return rows.map(({ id }) => ({ where: `person ${id}`, what: 'has votes that wait, and nobody would count them' }))
}
