import { eq, sql } from 'drizzle-orm'
import type { Stall } from '../../people/schema.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { Stance } from '../schema.ts'
import { byStall, type StanceCounts } from '../score/figures.ts'

/** With what the people of a stall who answered at the end came, and with what they left; `changed` of them with another stance. */
export type Leaving = { readonly before: StanceCounts; readonly after: StanceCounts; readonly changed: number }

type Row = { stall: Stall; openedWith: Stance; closedWith: Stance; many: number }

const query = prepared<{ threadId: number }, Row[]>(({ db, t: { closingFigures: f } }) =>
  db
    .select({ stall: f.stall, openedWith: f.openedWith, closedWith: f.closedWith, many: f.many })
    .from(f)
    .where(eq(f.threadId, sql.placeholder('threadId'))),
)

/** What a debate changed in those who were asked again at its end, by stall: from 36 counters at most. */
export async function readLeavings(scope: Scope, threadId: number): Promise<Readonly<Record<Stall, Leaving>>> {
  const rows = await query(scope, { threadId })
  return byStall((stall) => {
    const own = rows.filter((row) => row.stall === stall)
    const sum = (of: (row: Row) => boolean) => own.reduce((all, row) => (of(row) ? all + row.many : all), 0)
    const counts = (side: 'openedWith' | 'closedWith') => ({
      agree: sum((row) => row[side] === 'agree'),
      unsure: sum((row) => row[side] === 'unsure'),
      disagree: sum((row) => row[side] === 'disagree'),
    })
    return { before: counts('openedWith'), after: counts('closedWith'), changed: sum((row) => row.openedWith !== row.closedWith) }
  })
}
