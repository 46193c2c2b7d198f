import { and, asc, eq, gte, lt, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { dayOf, monthOf, startOfMonth } from '../log/day-of.ts'
import { readProgress, setProgress } from './progress.ts'
import { newTally, type Tally } from './tally.ts'

/** So many flags at a time, so that nobody waits for it. */
const MOST_FLAGS = 40
/** Commands that were asked for a moment ago may be committed later: they are waited for. */
const SETTLED_MS = 60_000

type Window = { readonly from: number; readonly to: number }

/**
 * Counts flags, appeals and released posts of the next part of the time that was not counted yet: up to now, or as far as so many flags
 * reach.
 *
 * @param at now
 * @returns whether there is more of that time
 */
export async function countRaised(tx: Scope, at: number): Promise<boolean> {
  const from = await readProgress(tx, 'figures-until')
  const settled = at - SETTLED_MS
  if (settled <= from) return false
  const full = await endOfFull(tx, { from, to: settled })
  const window = { from, to: full ?? settled }
  const tally = newTally()
  await countFlags(tx, window, tally)
  await countAppeals(tx, window, tally)
  await countReleased(tx, window, tally)
  if (await tally.keep(tx)) await setProgress(tx, 'figures-until', window.to)
  return full !== null
}

/** Where a window ends that is full of flags, or null if fewer are left. All of one moment are counted together. */
async function endOfFull({ db, t: { flags } }: Scope, { from, to }: Window): Promise<number | null> {
  const rows = await db
    .select({ at: flags.at })
    .from(flags)
    .where(and(gte(flags.at, from), lt(flags.at, to)))
    .orderBy(asc(flags.at))
    .limit(MOST_FLAGS)
  return rows.length < MOST_FLAGS ? null : rows.at(-1)!.at + 1
}

/** Flags by stall; and, of the people behind them, each once a month: by the stall of his first flag in it. */
async function countFlags(tx: Scope, { from, to }: Window, tally: Tally) {
  const {
    db,
    t: { flags },
  } = tx
  const rows = await db
    .select({ at: flags.at, stall: flags.stall, personId: flags.personId })
    .from(flags)
    .where(and(gte(flags.at, from), lt(flags.at, to)))
    .orderBy(asc(flags.at))
  const seen = new Set<string>()
  for (const { at, stall, personId } of rows) {
    tally.add(at, 'flags')
    tally.addOf(at, 'flags-of', stall ?? 'none')
    const month = monthOf(dayOf(at))
    if (seen.has(`${month} ${personId}`)) continue
    seen.add(`${month} ${personId}`)
    const [before] = await flagOf(tx, { personId, since: startOfMonth(month), before: from })
    if (!before) tally.addOf(at, 'flaggers-of', stall ?? 'none')
  }
}

const flagOf = prepared<{ personId: string; since: number; before: number }, { at: number }[]>(({ db, t: { flags } }) =>
  db
    .select({ at: flags.at })
    .from(flags)
    .where(
      and(
        eq(flags.personId, sql.placeholder('personId')),
        gte(flags.at, sql.placeholder('since')),
        lt(flags.at, sql.placeholder('before')),
      ),
    )
    .limit(1),
)

async function countAppeals({ db, t: { appeals } }: Scope, { from, to }: Window, tally: Tally) {
  const rows = await db
    .select({ at: appeals.at })
    .from(appeals)
    .where(and(gte(appeals.at, from), lt(appeals.at, to)))
  for (const { at } of rows) tally.add(at, 'appeals')
}

/** Held posts that were let through; those refused stand in the log. */
async function countReleased({ db, t: { held } }: Scope, { from, to }: Window, tally: Tally) {
  const rows = await db
    .select({ at: sql<number>`${held.decidedAt}`.mapWith(Number) })
    .from(held)
    .where(and(eq(held.state, 'approved'), gte(held.decidedAt, from), lt(held.decidedAt, to)))
  for (const { at } of rows) tally.add(at, 'held-approved')
}
