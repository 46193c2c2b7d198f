import { eq, sql } from 'drizzle-orm'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import { ROLE_CHANGES } from './give-role.ts'

const EVERY_MS = 400

const changes = prepared<Record<string, never>, { value: number }[]>(({ db, t: { counters } }) =>
  db
    .select({ value: counters.value })
    .from(counters)
    .where(eq(counters.name, sql`${ROLE_CHANGES}`)),
)

/**
 * Notices within a second that somebody's role was changed, also by another process: the operator's command line writes past this one,
 * so that no signal comes from it.
 *
 * @returns a function that stops it
 */
export function watchRoles(read: Scope, { changed, onError }: { changed: () => void; onError: (error: unknown) => void }): () => void {
  let known: number | undefined
  const look = async () => {
    const [row] = await changes(read, {})
    const now = row?.value ?? 0
    if (known !== undefined && now !== known) changed()
    known = now
  }
  const timer = setInterval(() => void look().catch(onError), EVERY_MS).unref()
  void look().catch(onError)
  return () => clearInterval(timer)
}
