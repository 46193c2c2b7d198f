import { and, asc, eq, gt, lte } from 'drizzle-orm'
import { Type } from 'typebox'
import { openCommand } from '../../people/command.ts'
import type { Scope } from '../../store/scope.ts'
import { timeToForget } from '../../store/time-to-forget.ts'
import { CALM_MS } from './freeze-badge.ts'
import { isCalm } from './is-calm.ts'
import { thawBadge } from './thaw-badge.ts'

/** More votes in one day than are looked at are no calm. */
const MOST_VOTES = 1000

/**
 * Lets one badge go that was frozen for mere haste, once a day has been calm; if it was not, another day must be. Only what came before
 * it was frozen is cleared: what came meanwhile is looked at by the next tally.
 */
export const thawBadges = openCommand('debate.thaw-badges', Type.Object({}, { additionalProperties: false }), async (tx, _, context) => {
  const { freezes: f } = tx.t
  const at = await timeToForget(tx, context.at)
  const [due] = await tx.db.select().from(f).where(lte(f.endsAt, at)).orderBy(asc(f.endsAt)).limit(1)
  if (!due) return { more: false }
  const times = await timesOf(tx, due, at)
  if (times.length < MOST_VOTES && isCalm(times)) await thawBadge(tx, due, { by: 'calm', clearedAt: due.at }, context)
  else
    await tx.db
      .update(f)
      .set({ endsAt: at + CALM_MS })
      .where(and(eq(f.threadId, due.threadId), eq(f.number, due.number)))
  return { more: true }
})

type Due = Scope['t']['freezes']['$inferSelect']

/** When votes of that stall came in the last day, but for those for which it was frozen, in their order. */
async function timesOf({ db, t: { votes: v } }: Scope, { threadId, number, stall, at: frozenAt }: Due, at: number): Promise<number[]> {
  const rows = await db
    .select({ at: v.at })
    .from(v)
    .where(
      and(
        eq(v.threadId, threadId),
        eq(v.number, number),
        gt(v.at, Math.max(frozenAt, at - CALM_MS)),
        eq(v.counts, true),
        stall === null ? undefined : eq(v.stall, stall),
      ),
    )
    .orderBy(asc(v.at))
    .limit(MOST_VOTES)
  return rows.map((row) => row.at)
}
