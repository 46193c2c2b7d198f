import { and, eq, sql } from 'drizzle-orm'
import type { Stall } from '../../people/schema.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { MindFigures } from './schema.ts'

const query = prepared<{ threadId: number; number: number }, { stall: Stall; many: number }[]>(({ db, t: { mindFigures: f } }) =>
  db
    .select({ stall: f.stall, many: f.many })
    .from(f)
    .where(and(eq(f.threadId, sql.placeholder('threadId')), eq(f.number, sql.placeholder('number')))),
)

/** How many people of each stall say that a reply changed their mind; number 0: any reply of the debate. */
export async function readMindFigures(scope: Scope, threadId: number, number: number): Promise<MindFigures> {
  const rows = await query(scope, { threadId, number })
  return { online: 0, offline: 0, buyer: 0, observer: 0, ...Object.fromEntries(rows.map(({ stall, many }) => [stall, many])) }
}
