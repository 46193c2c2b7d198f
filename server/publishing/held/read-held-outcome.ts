import { and, eq, ne } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'

/** What became of something held, and by whose hand. */
export type HeldOutcome = { readonly state: 'approved' | 'refused'; readonly by: string; readonly at: number }

/** How something held was decided; null while it waits, and when it is gone. For moderators. */
export async function readHeldOutcome({ db, t: { held, people } }: Scope, id: number): Promise<HeldOutcome | null> {
  const [row] = await db
    .select({ state: held.state, by: people.name, at: held.decidedAt })
    .from(held)
    .innerJoin(people, eq(people.id, held.decidedById))
    .where(and(eq(held.id, id), ne(held.state, 'waiting')))
  if (!row || row.state === 'waiting' || row.at === null) return null
  return { state: row.state, by: row.by, at: row.at }
}
