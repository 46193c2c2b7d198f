import { and, eq, gt, lt, sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { openCommand } from '../../people/command.ts'
import { utcDay } from '../../people/networks/utc-day.ts'
import { timeToForget } from '../../store/time-to-forget.ts'

const DAY_MS = 86_400_000
const REMEMBERED_MS = 29 * DAY_MS
/** So many go at a time, so that nobody waits for it. */
const MOST_AT_ONCE = 100

/**
 * Forgets from which networks flags came, thirty days later at the latest, and the key of a day that is over: the program's own
 * housekeeping. Flags whose network is forgotten count as of one.
 */
export const forgetNetworks = openCommand(
  'moderation.forget-networks',
  Type.Object({}, { additionalProperties: false }),
  async (tx, _, { at }) => {
    const { db } = tx
    const { flags, site } = tx.t
    await db.delete(site).where(and(eq(site.name, 'network-key'), lt(site.value, utcDay(at))))
    const old = db
      .select({ caseId: flags.caseId, personId: flags.personId })
      .from(flags)
      .where(and(gt(flags.network, ''), lt(flags.network, utcDay((await timeToForget(tx, at)) - REMEMBERED_MS))))
      .limit(MOST_AT_ONCE)
    const forgotten = await db
      .update(flags)
      .set({ network: '' })
      .where(sql`(${flags.caseId}, ${flags.personId}) in ${old}`)
      .returning({ caseId: flags.caseId })
    return { more: forgotten.length === MOST_AT_ONCE }
  },
)
