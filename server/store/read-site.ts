import { eq, sql } from 'drizzle-orm'
import { prepared } from './prepared.ts'
import type { Scope } from './scope.ts'

const query = prepared<{ name: string }, { value: string }[]>(({ db, t }) =>
  db
    .select({ value: t.site.value })
    .from(t.site)
    .where(eq(t.site.name, sql.placeholder('name'))),
)

/** A fact about this database as a whole: its `epoch` (which life of it this is), whether it is a `demo`, how late it surely is, when its debates were all looked at. Null if it was never said. */
export async function readSite(scope: Scope, name: 'epoch' | 'demo' | 'believed-time' | 'looked-at'): Promise<string | null> {
  const [row] = await query(scope, { name })
  return row?.value ?? null
}
