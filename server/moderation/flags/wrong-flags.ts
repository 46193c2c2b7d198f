import { asc, eq, gt, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import type { Flaw } from '../../store/upkeep/flaw.ts'
import { tallyFlags } from './tally-flags.ts'

/** So many cases are recounted at a time, so that no memory is too small. */
const AT_ONCE = 500

/** Weights of cases and records of flaggers that a recount of the flags does not bear out. */
export const wrongFlags = async (scope: Scope): Promise<Flaw[]> => [...(await wrongWeights(scope)), ...(await wrongRecords(scope))]

/** A case of which a network was forgotten is let be: it keeps what it weighed before. */
async function wrongWeights({ db, t: { cases, flags } }: Scope): Promise<Flaw[]> {
  const flaws: Flaw[] = []
  for (let after = 0; ;) {
    const some = await db
      .select({ id: cases.id, weight: cases.weight })
      .from(cases)
      .where(gt(cases.id, after))
      .orderBy(asc(cases.id))
      .limit(AT_ONCE)
    const last = some.at(-1)
    if (!last) return flaws
    after = last.id
    const ids = some.map(({ id }) => id)
    const given = Map.groupBy(
      await db
        .select({ caseId: flags.caseId, stall: flags.stall, weight: flags.weight, network: flags.network, newcomer: flags.newcomer })
        .from(flags)
        .where(inArray(flags.caseId, ids))
        .orderBy(asc(flags.at), asc(flags.personId)),
      ({ caseId }) => caseId,
    )
    for (const { id, weight } of some) {
      const ofCase = given.get(id) ?? []
      const found = tallyFlags(ofCase).weight
      if (weight !== found && ofCase.every(({ network }) => network !== ''))
        flaws.push({ where: `case ${id}`, what: `says that its flags weigh ${weight}; they weigh ${found}` })
    }
  }
}

async function wrongRecords({ db, t: { flags, flagRecords } }: Scope): Promise<Flaw[]> {
  const counted = db
    .select({
      personId: flags.personId,
      judged: sql<number>`count(*)`.as('found_judged'),
      upheld: sql<number>`sum(case when ${flags.upheld} then 1 else 0 end)`.as('found_upheld'),
    })
    .from(flags)
    .where(isNotNull(flags.upheld))
    .groupBy(flags.personId)
    .as('counted')
  const judged = sql`coalesce(${counted.judged}, 0)`.mapWith(Number)
  const upheld = sql`coalesce(${counted.upheld}, 0)`.mapWith(Number)
  const wrong = await db
    .select({ personId: flagRecords.personId, said: flagRecords.judged, right: flagRecords.upheld, judged, upheld })
    .from(flagRecords)
    .leftJoin(counted, eq(counted.personId, flagRecords.personId))
    .where(or(ne(flagRecords.judged, judged), ne(flagRecords.upheld, upheld)))
  const lost = await db
    .select({ personId: counted.personId })
    .from(counted)
    .leftJoin(flagRecords, eq(flagRecords.personId, counted.personId))
    .where(isNull(flagRecords.personId))
  return [
    ...wrong.map(({ personId, said, right, ...found }) => ({
      where: `the flags of person ${personId}`,
      what: `are ${said} judged, ${right} upheld by his record; they are ${found.judged}, ${found.upheld}`,
    })),
    ...lost.map(({ personId }) => ({ where: `the flags of person ${personId}`, what: 'were judged, but he has no record' })),
  ]
}
