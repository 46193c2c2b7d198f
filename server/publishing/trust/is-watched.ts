import { and, eq, gt, sql } from 'drizzle-orm'
import { WATCHED_MS } from '../../people/networks/arrival-days.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'

const $ = sql.placeholder

const query = prepared<{ personId: string; since: number }, { personId: string }[]>(({ db, t: { watched } }) =>
  db
    .select({ personId: watched.personId })
    .from(watched)
    .where(and(eq(watched.personId, $('personId')), gt(watched.at, $('since')))),
)

/** Whether somebody joined, within the last thirty days, from the network of a person who was put out. An older account is not asked about. */
export async function isWatched(
  scope: Scope,
  { personId, createdAt }: { readonly personId: string; readonly createdAt: number },
  at: number,
): Promise<boolean> {
  const since = at - WATCHED_MS
  return createdAt > since && (await query(scope, { personId, since })).length > 0
}
