import { and, asc, eq, gt, lte, or } from 'drizzle-orm'
import { Type } from 'typebox'
import { openCommand } from '../../people/command.ts'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { timeToForget } from '../../store/time-to-forget.ts'
import { CALM_MS } from './freeze-badge.ts'
import { isCalm } from './is-calm.ts'
import { countDoubted, releaseDoubted } from './judge-doubted.ts'
import { thawBadge } from './thaw-badge.ts'

/** More votes in one day than are looked at are no calm. */
const MOST_VOTES = 1000

/**
 * Lets votes count again that were doubted for mere haste, once a day has been calm; if it was not, another day must be. What came before
 * that day is cleared; what came in it is looked at by the next tally.
 */
export const thawBadges = openCommand('debate.thaw-badges', Type.Object({}, { additionalProperties: false }), async (tx, _, context) => {
  const { freezes: f } = tx.t
  const at = await timeToForget(tx, context.at)
  const [due] = await tx.db.select().from(f).where(lte(f.endsAt, at)).orderBy(asc(f.endsAt)).limit(1)
  if (!due) return { more: false }
  const times = await timesOf(tx, due, at)
  if (times.length < MOST_VOTES && isCalm(times)) await letGo(tx, due, Math.max(due.at, at - CALM_MS), context)
  else
    await tx.db
      .update(f)
      .set({ endsAt: at + CALM_MS })
      .where(and(eq(f.threadId, due.threadId), eq(f.number, due.number)))
  return { more: true }
})

/** Votes of mere haste count again. Others that were found meanwhile wait on, for moderators alone. */
async function letGo(tx: Scope, due: Due, clearedAt: number, context: Pick<CommandContext<null>, 'signal' | 'tell'>) {
  await releaseDoubted(tx, due, context, { hasty: true })
  if ((await countDoubted(tx, due)) === 0) return thawBadge(tx, due, { by: 'calm', clearedAt }, context)
  const { freezes, replyFigures: f } = tx.t
  await tx.db
    .update(freezes)
    .set({ endsAt: null })
    .where(and(eq(freezes.threadId, due.threadId), eq(freezes.number, due.number)))
  await tx.db
    .update(f)
    .set({ clearedAt })
    .where(and(eq(f.threadId, due.threadId), eq(f.number, due.number)))
}

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
        or(eq(v.counts, true), eq(v.aside, true)),
        stall === null ? undefined : eq(v.stall, stall),
      ),
    )
    .orderBy(asc(v.at))
    .limit(MOST_VOTES)
  return rows.map((row) => row.at)
}
