import { eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { FlagRecord } from './flagger-weight.ts'

const NO_RECORD: FlagRecord = { judged: 0, upheld: 0 }

const query = prepared<{ personId: string }, FlagRecord[]>(({ db, t: { flagRecords } }) =>
  db
    .select({ judged: flagRecords.judged, upheld: flagRecords.upheld })
    .from(flagRecords)
    .where(eq(flagRecords.personId, sql.placeholder('personId'))),
)

/** How often a flagger was right so far. It is for weighing his next flag, and is shown to nobody. */
export async function readRecord(scope: Scope, personId: string): Promise<FlagRecord> {
  const [record] = await query(scope, { personId })
  return record ?? NO_RECORD
}
