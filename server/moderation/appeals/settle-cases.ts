import { and, asc, eq, inArray, lt } from 'drizzle-orm'
import { Type } from 'typebox'
import { openCommand } from '../../people/command.ts'
import { forgetRemoved } from '../legal/forget-removed.ts'
import { APPEAL_MS } from './appeal-rules.ts'
import { timeToForget } from '../../store/time-to-forget.ts'

/** So many cases at a time, so that nobody waits for it. */
const MOST_AT_ONCE = 10

/** Makes cases final that nobody appealed in time: the program's own housekeeping. What was removed is forgotten with that. */
export const settleCases = openCommand(
  'moderation.settle-cases',
  Type.Object({}, { additionalProperties: false }),
  async (tx, _, { at }) => {
    const { cases } = tx.t
    const due = await tx.db
      .select({ id: cases.id })
      .from(cases)
      .where(and(eq(cases.state, 'decided'), lt(cases.decidedAt, (await timeToForget(tx, at)) - APPEAL_MS)))
      .orderBy(asc(cases.decidedAt))
      .limit(MOST_AT_ONCE)
    if (due.length === 0) return { more: false }
    const ids = due.map(({ id }) => id)
    await tx.db
      .update(cases)
      .set({ state: 'final' })
      .where(and(inArray(cases.id, ids), eq(cases.state, 'decided')))
    await forgetRemoved(tx, ids)
    return { more: due.length === MOST_AT_ONCE }
  },
)
