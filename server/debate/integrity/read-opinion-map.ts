import { eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { OpinionMap } from './draw-cells.ts'

/** The map of a debate, and when it was drawn (milliseconds since 1970, UTC). */
export type KeptMap = { readonly at: number; readonly voters: number; readonly map: OpinionMap }

const query = prepared<{ threadId: number }, { at: number; voters: number; map: unknown }[]>(({ db, t: { opinionMaps: m } }) =>
  db
    .select({ at: m.at, voters: m.voters, map: m.map })
    .from(m)
    .where(eq(m.threadId, sql.placeholder('threadId'))),
)

/** The opinion map of a debate, or null as long as it has none. */
export async function readOpinionMap(scope: Scope, threadId: number): Promise<KeptMap | null> {
  const [row] = await query(scope, { threadId })
  // Written by nobody but the nightly look, in this shape.
  return row ? { ...row, map: row.map as OpinionMap } : null
}
