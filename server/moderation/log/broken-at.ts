import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { logRow, type SealedEntry } from './log-row.ts'
import { NO_SEAL, seal } from './seal.ts'

/** So many rows are held in memory at once. */
const SLICE = 1_000

type Row = Omit<ReturnType<typeof logRow>, 'kind'> & { readonly kind: string; readonly hash: string }
/** The first entry that cannot be, and why. */
export type Break = { readonly seq: number; readonly what: string }

const rowsAfter = prepared<{ after: number; limit: number }, Row[]>(({ db, t: { moderationLog } }) =>
  db
    .select()
    .from(moderationLog)
    .where(gt(moderationLog.seq, sql.placeholder('after')))
    .orderBy(asc(moderationLog.seq))
    .limit(sql.placeholder('limit')),
)

/**
 * Goes along the public log in slices, from the entry after `after` to its end, and looks whether each follows the one before.
 *
 * @param after 0 for the whole log; else what that entry's own seal says is taken on trust
 * @returns the first break, or null if there is none
 */
export async function brokenAt(scope: Scope, after = 0): Promise<Break | null> {
  const { db, t } = scope
  let last = after
  const [known] = await db.select({ hash: t.moderationLog.hash }).from(t.moderationLog).where(eq(t.moderationLog.seq, after))
  let hash = after === 0 ? NO_SEAL : (known?.hash ?? '')
  for (let rows = [] as Row[]; ;) {
    rows = await rowsAfter(scope, { after: last, limit: SLICE })
    for (const row of rows) {
      const what = whatIsWrong(row, last + 1, hash)
      if (what !== null) return { seq: Math.min(row.seq, last + 1), what }
      last = row.seq
      hash = row.hash
    }
    if (rows.length < SLICE) break
  }
  return brokenEnd(scope, last)
}

/** Whether the log ends where its counter says: a tail that was cut off leaves a sound chain behind. */
async function brokenEnd({ db, t: { counters, moderationLog } }: Scope, last: number): Promise<Break | null> {
  const [below] = await db
    .select({ seq: moderationLog.seq })
    .from(moderationLog)
    .where(sql`${moderationLog.seq} < 1`)
    .limit(1)
  if (below) return { seq: below.seq, what: 'has a number that no entry has' }
  const [counter] = await db
    .select({ value: counters.value })
    .from(counters)
    .where(and(eq(counters.name, 'last-log-entry')))
  const said = counter?.value ?? 0
  if (said === last) return null
  return said > last
    ? { seq: last + 1, what: `is gone: ${said} entries were written, and the log ends at ${last}` }
    : { seq: said + 1, what: `is there, though only ${said} entries were written` }
}

function whatIsWrong(row: Row, expected: number, previous: string): string | null {
  if (row.seq !== expected) return `is gone: after ${expected - 1} comes ${row.seq}`
  if (row.hash !== seal(previous, row.entry)) return 'does not fit its seal'
  const { hash: _, ...columns } = row
  const sealed = parse(row.entry)
  const wrong = sealed && Object.entries(logRow(sealed)).find(([column, value]) => columns[column as keyof typeof columns] !== value)
  if (!sealed) return 'cannot be read'
  return wrong ? `has another "${wrong[0]}" than was sealed` : null
}

function parse(entry: string): SealedEntry | null {
  try {
    return JSON.parse(entry) as SealedEntry
  } catch {
    return null
  }
}
