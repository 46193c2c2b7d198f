import { and, asc, eq, lte } from 'drizzle-orm'
import { Type } from 'typebox'
import { openCommand } from '../../people/command.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import { type Clock, clockOf } from './clock-of.ts'
import { nextAlarm } from './next-alarm.ts'

/** So many cases at a time, so that nobody waits for it. */
const MOST_AT_ONCE = 20

/**
 * Tells the queue of cases whose time is half, four fifths or all gone: the program's own chore. Each alarm is rung once, also across
 * restarts: the next one is set in the same transaction. Those that were slept through ring as one.
 */
export const ringAlarms = openCommand(
  'moderation.ring-alarms',
  Type.Object({}, { additionalProperties: false }),
  async ({ db, t: { cases } }, _, { at, tell }) => {
    const due = await db
      .select({
        id: cases.id,
        state: cases.state,
        openedAt: cases.openedAt,
        resubmittedAt: cases.resubmittedAt,
        dueAt: cases.dueAt,
        alarmAt: cases.alarmAt,
      })
      .from(cases)
      .where(lte(cases.alarmAt, at))
      .orderBy(asc(cases.alarmAt))
      .limit(MOST_AT_ONCE)
    for (const found of due) {
      const { id, state, alarmAt } = found
      const waits = state === 'open' || state === 'appealed'
      const clock = clockOf(found)
      const [rung] = await db
        .update(cases)
        .set({ alarmAt: waits ? nextAlarm(clock, at) : null })
        .where(and(eq(cases.id, id), eq(cases.alarmAt, alarmAt!)))
        .returning({ id: cases.id })
      if (rung && waits) await tell(QUEUE_TOPIC, 'alarm', id, { share: shareGone(clock, at) })
    }
    return { more: due.length === MOST_AT_ONCE }
  },
)

/** How much of a clock is gone, as its notches have it: 50, 80 or 100 percent. */
function shareGone({ from, until }: Clock, at: number): number {
  const gone = (at - from) / (until - from)
  return gone >= 1 ? 100 : gone >= 0.8 ? 80 : 50
}
