import { desc, eq, sql } from 'drizzle-orm'
import { countUp } from '../../store/count-up.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { canonicalJson } from './canonical-json.ts'
import type { LogEntry } from './log-entry.ts'
import { NO_SEAL, seal } from './seal.ts'

const sealOf = prepared<{ seq: number }, { hash: string }[]>(({ db, t: { moderationLog } }) =>
  db
    .select({ hash: moderationLog.hash })
    .from(moderationLog)
    .where(eq(moderationLog.seq, sql.placeholder('seq')))
    .orderBy(desc(moderationLog.seq))
    .limit(1),
)

/**
 * Appends an entry to the public log of moderation and seals it. The counter's row is held until the commit, so two entries never
 * follow the same one.
 *
 * @param at milliseconds since 1970, UTC
 * @returns its `seq`, 1 for the first
 */
export async function appendEntry(tx: Scope, entry: LogEntry, at: number): Promise<number> {
  const seq = await countUp(tx, 'last-log-entry')
  const [previous] = await sealOf(tx, { seq: seq - 1 })
  const written = canonicalJson({ ...entry, seq, at })
  await tx.db.insert(tx.t.moderationLog).values({
    seq,
    at,
    kind: entry.kind,
    decisionId: entry.decisionId ?? null,
    entry: written,
    hash: seal(previous?.hash ?? NO_SEAL, written),
  })
  return seq
}
