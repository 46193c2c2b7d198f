import { and, eq, gt, sql } from 'drizzle-orm'
import type { Stall } from '../../people/schema.ts'
import type { Scope } from '../../store/scope.ts'
import type { Stance } from '../schema.ts'
import { dayInJakarta } from '../../kernel/day-in-jakarta.ts'

const NOBODY = { agree: 0, unsure: 0, disagree: 0 }

/** Moves one stance into or out of a stall's figures, and keeps how the stall stood at the end of this day. */
export async function shiftBalance(
  { db, t }: Scope,
  threadId: number,
  stall: Stall,
  stance: Stance,
  by: 1 | -1,
  at: number,
): Promise<void> {
  const { stallFigures: f, balanceDays: d } = t
  const [now] = await db
    .insert(f)
    .values({ threadId, stall, ...NOBODY, [stance]: by })
    .onConflictDoUpdate({ target: [f.threadId, f.stall], set: { [stance]: sql`${f[stance]} + ${by}` } })
    .returning({ agree: f.agree, unsure: f.unsure, disagree: f.disagree })
  const day = dayInJakarta(at)
  await db
    .insert(d)
    .values({ threadId, day, stall, ...now! })
    .onConflictDoUpdate({ target: [d.threadId, d.day, d.stall], set: now! })
  // Around midnight, or after a clock was set back, a later day may have its figures already: the last one says how the stall stands.
  await db
    .update(d)
    .set({ [stance]: sql`${d[stance]} + ${by}` })
    .where(and(eq(d.threadId, threadId), eq(d.stall, stall), gt(d.day, day)))
}
