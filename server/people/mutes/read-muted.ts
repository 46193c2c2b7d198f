import { asc, eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'

/** More than this many are not folded away: who wants to silence so many had better not read here. */
const MOST_MUTED = 500

const query = prepared<{ personId: string }, { name: string }[]>(({ db, t: { mutes, people } }) =>
  db
    .select({ name: people.name })
    .from(mutes)
    .innerJoin(people, eq(people.id, mutes.mutedId))
    .where(eq(mutes.personId, sql.placeholder('personId')))
    .orderBy(asc(people.name))
    .limit(MOST_MUTED),
)

/** The names of the people whom a person has silenced; for himself alone. */
export async function readMuted(scope: Scope, personId: string): Promise<string[]> {
  return (await query(scope, { personId })).map(({ name }) => name)
}
