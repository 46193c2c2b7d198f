import { asc, eq, gt, lte, or } from 'drizzle-orm'
import { Type } from 'typebox'
import { countDown } from '../kernel/count-down.ts'
import { openCommand } from '../people/command.ts'
import type { CommandContext } from '../store/commands.ts'
import type { Scope } from '../store/scope.ts'
import { keepClosing } from './keep-closing.ts'

/** So many at a time, so that nobody waits for it; the others come with the next piece. */
const MOST_AT_ONCE = 25
/** What was counted so short a time ago is counted already in this minute. */
const JUST_COUNTED_MS = 10_000

/**
 * Counts down to the end of debates that cool down, and closes those whose time is over: the program's own housekeeping, once a minute.
 * While moderators hold one locked its time stands still, since nobody can say his last word. What is left is kept, not when it ends, so
 * that a wrong clock closes nothing (`countDown`).
 */
export const closeCooled = openCommand('threads.close-cooled', Type.Object({}, { additionalProperties: false }), async (tx, _, context) => {
  const { closings: c, threads } = tx.t
  const { at } = context
  const due = await tx.db
    .select({ id: c.threadId, leftMs: c.leftMs, countedAt: c.countedAt, state: threads.state, closesAt: threads.closesAt })
    .from(c)
    .innerJoin(threads, eq(threads.id, c.threadId))
    .where(or(lte(c.countedAt, at - JUST_COUNTED_MS), gt(c.countedAt, at)))
    .orderBy(asc(c.countedAt), asc(c.threadId))
    .limit(MOST_AT_ONCE)
  for (const { id, leftMs, countedAt, state, closesAt } of due) {
    const left = state === 'locked' ? leftMs : countDown({ leftMs, countedAt }, at)
    if (left === 0) await close(tx, id, context)
    else {
      await tx.db.update(c).set({ leftMs: left, countedAt: at }).where(eq(c.threadId, id))
      if (closesAt !== at + left)
        await tx.db
          .update(threads)
          .set({ closesAt: at + left })
          .where(eq(threads.id, id))
    }
  }
  return { more: due.length === MOST_AT_ONCE }
})

async function close(tx: Scope, id: number, { at, tell }: Pick<CommandContext<unknown>, 'at' | 'tell'>): Promise<void> {
  const { threads } = tx.t
  await keepClosing(tx, id, null, at)
  await tx.db.update(threads).set({ state: 'closed', closesAt: null, closedAt: at }).where(eq(threads.id, id))
  await tell(id, 'thread', 0, { state: 'closed' })
}
