import { eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'

const query = prepared<{ personId: string }, { many: number }[]>(({ db, t: { mindCredits: c } }) =>
  db
    .select({ many: c.many })
    .from(c)
    .where(eq(c.personId, sql.placeholder('personId'))),
)

/** How many people of the other stall somebody's replies have convinced. */
export const readCredit = async (scope: Scope, personId: string): Promise<number> => (await query(scope, { personId }))[0]?.many ?? 0
