import { inArray, sql } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import { isUrgent } from '../flags/reasons.ts'
import { isUrgentOrder } from '../legal/order-clock.ts'
import type { CaseRow } from './case-columns.ts'
import type { CaseCard, FlaggersByStall, StallCount } from './schema.ts'

/** Adds to each case how many people of each stall flagged it. */
export async function toCards(scope: Scope, rows: readonly CaseRow[]): Promise<CaseCard[]> {
  if (rows.length === 0) return []
  const { flags } = scope.t
  const ids = rows.map(({ id }) => id)
  const counts = await scope.db
    .select({ caseId: flags.caseId, stall: flags.stall, count: sql<number>`count(*)`.mapWith(Number) })
    .from(flags)
    .where(inArray(flags.caseId, ids))
    .groupBy(flags.caseId, flags.stall)
  return rows.map((found) => {
    const { rank: _, rough, claimedBy, claimedUntil, ...row } = found
    const urgent = row.kind === 'legal' ? isUrgentOrder(row) : isUrgent(row.reason)
    return {
      ...row,
      urgent,
      ahead: rough && !urgent && row.kind === 'flags',
      flaggers: byStall(counts.filter(({ caseId }) => caseId === row.id)),
      claim: claimedBy === null || claimedUntil === null ? null : { by: claimedBy, until: claimedUntil },
    }
  })
}

function byStall(counts: readonly StallCount[]): FlaggersByStall {
  const flaggers: FlaggersByStall = { online: 0, offline: 0, buyer: 0, observer: 0, none: 0 }
  for (const { stall, count } of counts) flaggers[stall ?? 'none'] = count
  return flaggers
}
