import { between, desc, sql } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import { countUp } from '../../store/count-up.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { LogEntry } from './log-entry.ts'
import { logRow } from './log-row.ts'
import { NO_SEAL, seal } from './seal.ts'

type Sealed = { seq: number; entry: string; hash: string }

const lastTwo = prepared<{ from: number; to: number }, Sealed[]>(({ db, t: { moderationLog } }) =>
  db
    .select({ seq: moderationLog.seq, entry: moderationLog.entry, hash: moderationLog.hash })
    .from(moderationLog)
    .where(between(moderationLog.seq, sql.placeholder('from'), sql.placeholder('to')))
    .orderBy(desc(moderationLog.seq))
    .limit(2),
)

/**
 * Appends an entry to the public log of moderation and seals it. The counter's row is held until the commit, so two entries never
 * follow the same one.
 *
 * @param at milliseconds since 1970, UTC
 * @returns its `seq`, 1 for the first
 * @throws {Refusal} `log-broken` when the end of the log is not what was written: nothing is sealed on top of that
 */
export async function appendEntry(tx: Scope, entry: LogEntry, at: number): Promise<number> {
  const seq = await countUp(tx, 'last-log-entry')
  const previous = await headBefore(tx, seq)
  const row = logRow({ ...entry, seq, at })
  await tx.db.insert(tx.t.moderationLog).values({ ...row, hash: seal(previous, row.entry) })
  return seq
}

/** The seal that the next entry follows, after a look whether it still fits. */
async function headBefore(tx: Scope, seq: number): Promise<string> {
  if (seq === 1) return NO_SEAL
  const [last, before] = await lastTwo(tx, { from: seq - 2, to: seq - 1 })
  if (last?.seq !== seq - 1 || last.hash !== seal(before?.hash ?? NO_SEAL, last.entry)) throw new Refusal('log-broken')
  return last.hash
}
