import { and, asc, eq, gt, isNotNull, lte, or } from 'drizzle-orm'
import { Type } from 'typebox'
import { countDown } from '../../kernel/count-down.ts'
import { openCommand } from '../../people/command.ts'
import { endMeasure } from './end-measure.ts'

/** So many at a time, so that nobody waits for it; the others come with the next piece. */
const MOST_AT_ONCE = 25
/** What was counted so short a time ago is counted already in this minute. */
const JUST_COUNTED_MS = 10_000

/**
 * Counts the time of standing measures down and ends those that are over: the program's own housekeeping, once a minute. What is left
 * is kept, not when it ends, so that a wrong clock can do no harm (`countDown`).
 */
export const countMeasures = openCommand(
  'moderation.count-measures',
  Type.Object({}, { additionalProperties: false }),
  async (tx, _, context) => {
    const { at } = context
    const { measures } = tx.t
    const standing = await tx.db
      .select({ decisionId: measures.decisionId, kind: measures.kind, leftMs: measures.leftMs, countedAt: measures.countedAt })
      .from(measures)
      .where(
        and(
          eq(measures.state, 'standing'),
          isNotNull(measures.leftMs),
          // One counted by a clock that was ahead is counted on from now.
          or(lte(measures.countedAt, at - JUST_COUNTED_MS), gt(measures.countedAt, at)),
        ),
      )
      .orderBy(asc(measures.countedAt), asc(measures.decisionId), asc(measures.kind))
      .limit(MOST_AT_ONCE)
    for (const { decisionId, kind, leftMs, countedAt } of standing) {
      const left = countDown({ leftMs: leftMs ?? 0, countedAt: countedAt ?? at }, at)
      if (left === 0) await endMeasure(tx, { decisionId, kind }, 'ended', context)
      else
        await tx.db
          .update(measures)
          .set({ leftMs: left, countedAt: at })
          .where(and(eq(measures.decisionId, decisionId), eq(measures.kind, kind), eq(measures.state, 'standing')))
    }
    return { more: standing.length === MOST_AT_ONCE }
  },
)
