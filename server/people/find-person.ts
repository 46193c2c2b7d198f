import { eq, sql } from 'drizzle-orm'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import { nameSkeleton } from './names/name-skeleton.ts'
import type { PersonState, Role } from './schema.ts'

type Found = { id: string; name: string; role: Role; state: PersonState; passwordHash: string }

const bySkeleton = prepared<{ skeleton: string }, Found[]>(({ db, t: { people } }) =>
  db
    .select({ id: people.id, name: people.name, role: people.role, state: people.state, passwordHash: people.passwordHash })
    .from(people)
    .where(eq(people.skeleton, sql.placeholder('skeleton'))),
)

/** The person whose name looks like this one, with what stays inside (his id, the hash of his password); null if there is nobody. */
export async function findPerson(scope: Scope, name: string): Promise<Found | null> {
  const [found] = await bySkeleton(scope, { skeleton: nameSkeleton(name) })
  return found ?? null
}
