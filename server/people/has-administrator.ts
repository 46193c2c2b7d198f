import { eq } from 'drizzle-orm'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'

const oneOfThem = prepared<Record<string, never>, { id: string }[]>(({ db, t: { people } }) =>
  db.select({ id: people.id }).from(people).where(eq(people.role, 'administrator')).limit(1),
)

/** Whether anybody looks after this forum. */
export const hasAdministrator = async (scope: Scope): Promise<boolean> => (await oneOfThem(scope, {})).length > 0
