import { and, eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'

const query = prepared<{ personId: string; mutedId: string }, { mutedId: string }[]>(({ db, t: { mutes } }) =>
  db
    .select({ mutedId: mutes.mutedId })
    .from(mutes)
    .where(and(eq(mutes.personId, sql.placeholder('personId')), eq(mutes.mutedId, sql.placeholder('mutedId')))),
)

/** Whether a person has silenced another. */
export async function hasMuted(scope: Scope, args: { personId: string; mutedId: string }): Promise<boolean> {
  return (await query(scope, args)).length > 0
}
