import { and, eq, gt, sql } from 'drizzle-orm'
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

/** Minds that a reply changed which nobody sees any more are left out, as in the list of them. */
const ofThread = prepared<{ threadId: number }, { stall: Stall; many: number }[]>(({ db, t: { mindFigures: f, replies: r } }) =>
  db
    .select({ stall: f.stall, many: f.many })
    .from(f)
    .innerJoin(r, and(eq(r.threadId, f.threadId), eq(r.number, f.number), eq(r.state, 'shown')))
    .where(and(eq(f.threadId, sql.placeholder('threadId')), gt(f.number, 0))),
)

/** How many people of each stall say that a reply changed their mind; number 0: any reply of the debate that is shown. */
export async function readMindFigures(scope: Scope, threadId: number, number: number): Promise<MindFigures> {
  const rows = number === 0 ? await ofThread(scope, { threadId }) : await query(scope, { threadId, number })
  const figures = { online: 0, offline: 0, buyer: 0, observer: 0 }
  for (const { stall, many } of rows) figures[stall] += many
  return figures
}
