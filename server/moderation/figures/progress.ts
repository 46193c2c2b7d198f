import { eq } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'

/** How far something was counted: the last entry of the log, the moment up to which flags were. */
export type Progress = 'figures-entry' | 'figures-until'

/** How far it was counted; 0 if not at all yet. */
export async function readProgress({ db, t: { counters } }: Scope, name: Progress): Promise<number> {
  const [row] = await db.select({ value: counters.value }).from(counters).where(eq(counters.name, name))
  return row?.value ?? 0
}

export async function setProgress({ db, t: { counters } }: Scope, name: Progress, value: number): Promise<void> {
  await db.insert(counters).values({ name, value }).onConflictDoUpdate({ target: counters.name, set: { value } })
}
