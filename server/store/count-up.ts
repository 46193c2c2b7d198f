import { sql } from 'drizzle-orm'
import { prepared } from './prepared.ts'
import type { Scope } from './scope.ts'

const raise = prepared<{ name: string }, { value: number }[]>(({ db, t: { counters } }) =>
  db
    .insert(counters)
    .values({ name: sql.placeholder('name'), value: 1 })
    .onConflictDoUpdate({ target: counters.name, set: { value: sql`${counters.value} + 1` } })
    .returning({ value: counters.value }),
)

/** Counts one further and returns the number, 1 for the first. It holds the counter's row until the commit, so no number comes twice. */
export async function countUp(tx: Scope, name: string): Promise<number> {
  const [row] = await raise(tx, { name })
  return row!.value
}
