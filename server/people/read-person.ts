import { eq, sql } from 'drizzle-orm'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import { nameSkeleton } from './names/name-skeleton.ts'
import type { Person } from './schema.ts'

const bySkeleton = prepared<{ skeleton: string }, Person[]>(({ db, t: { people } }) =>
  db
    .select({ name: people.name, role: people.role, stall: people.stall, about: people.about, createdAt: people.createdAt })
    .from(people)
    .where(eq(people.skeleton, sql.placeholder('skeleton'))),
)

/** A person as everybody sees him, by a name that looks like his; null if there is nobody. */
export async function readPerson(scope: Scope, name: string): Promise<Person | null> {
  const [person] = await bySkeleton(scope, { skeleton: nameSkeleton(name) })
  return person ?? null
}
