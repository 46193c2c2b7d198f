import { and, eq, sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { ThreadId } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import type { Stall } from '../../people/schema.ts'
import type { Scope } from '../../store/scope.ts'
import { stallInThread } from '../../threads/stall-in-thread.ts'
import { threadFacts } from '../../threads/thread-facts.ts'
import { shiftClosing } from './shift-closing.ts'
import { type MyStance, Stance } from '../schema.ts'
import { figuresChanged } from '../figures-changed.ts'
import { countVoter, holdVoter } from '../votes/count-voter.ts'
import { shiftBalance } from './shift-balance.ts'

const Input = Type.Object({ threadId: ThreadId, stance: Stance }, { additionalProperties: false })

/**
 * Says what the actor thinks of the motion, or that he thinks otherwise now; it counts for the stall he has in this debate now.
 * His first stance is kept apart: the debate is measured by how many leave it with another.
 *
 * @throws {Refusal} `not-found`, also while the opening is not shown; `no-motion`, `thread-closed`
 */
export const takeStance = command('debate.take-stance', Input, async (tx, { threadId, stance }, context): Promise<MyStance> => {
  const { actor, at } = context
  const facts = await threadFacts(tx, threadId)
  can(actor, 'take-stance', facts)
  if (facts.motion === null) throw new Refusal('no-motion')
  const voter = await holdVoter(tx, actor.personId)
  const before = await readStance(tx, threadId, actor.personId)
  const stall = await stallInThread(tx, threadId, context)
  if (before?.stance === stance && before.stall === stall) return { stance, stall, counts: before.counts }
  const counts = await countVoter(tx, context, voter, 0)
  await writeStance(tx, { threadId, personId: actor.personId, stance, stall, counts, at }, before === null)
  if (before?.counts) await shiftBalance(tx, threadId, before.stall, before.stance, -1, at)
  if (counts) await shiftBalance(tx, threadId, stall, stance, 1, at)
  // What he answered at the end, while the debate cools down, goes with his stall.
  if (before?.counts) await shiftClosing(tx, { threadId, ...before }, -1)
  if (before && counts) await shiftClosing(tx, { threadId, ...before, stall }, 1)
  if (counts || before?.counts) await figuresChanged(tx, threadId, context)
  return { stance, stall, counts }
})

type Row = { stance: Stance; stall: Stall; counts: boolean }
type Before = Row & { openedWith: Stance; closedWith: Stance | null }

async function readStance({ db, t: { stances: s } }: Scope, threadId: number, personId: string): Promise<Before | null> {
  const [row] = await db
    .select({ stance: s.stance, stall: s.stall, counts: s.counts, openedWith: s.openedWith, closedWith: s.closedWith })
    .from(s)
    .where(and(eq(s.threadId, threadId), eq(s.personId, personId)))
  return row ?? null
}

type Taken = Row & { threadId: number; personId: string; at: number }

async function writeStance({ db, t }: Scope, taken: Taken, first: boolean) {
  const { threadId, personId, stance, stall, counts, at } = taken
  const mine = and(eq(t.stances.threadId, threadId), eq(t.stances.personId, personId))
  if (first) {
    await db.insert(t.stances).values({ ...taken, openedWith: stance })
    await db
      .update(t.threads)
      .set({ stanceCount: sql`${t.threads.stanceCount} + 1` })
      .where(eq(t.threads.id, threadId))
  } else await db.update(t.stances).set({ stance, stall, counts, at }).where(mine)
  const { stanceSteps: s } = t
  const [last] = await db
    .select({ step: sql`coalesce(max(${s.step}), 0)`.mapWith(Number) })
    .from(s)
    .where(and(eq(s.threadId, threadId), eq(s.personId, personId)))
  await db.insert(s).values({ threadId, personId, step: last!.step + 1, stance, stall, at })
}
