import { and, asc, eq, gte, lte } from 'drizzle-orm'
import { Type } from 'typebox'
import { openCommand } from '../../people/command.ts'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { shiftClosing } from '../stances/shift-closing.ts'
import { LEAST_AGE_MS, LEAST_VOTES } from '../score/may-count.ts'
import { shiftBalance } from '../stances/shift-balance.ts'
import { figuresChanged } from '../figures-changed.ts'
import { holdVoter } from '../votes/count-voter.ts'
import { counterOf, shiftFigure } from '../votes/shift-figure.ts'

/** So many votes in one piece, so that nobody waits for it. */
const MOST_AT_ONCE = 50

/**
 * Makes the votes and stances of one person count who was too new when he gave them and is not any more: the program's own housekeeping.
 * A vote is of the time at which it begins to count: many that begin at once are looked at like many that are cast at once.
 *
 * @returns whether there may be more to do
 */
export const countEligible = openCommand(
  'debate.count-eligible',
  Type.Object({}, { additionalProperties: false }),
  async (tx, _, context) => {
    const personId = await readEligible(tx, context.at)
    if (personId === null) return { more: false }
    await holdVoter(tx, personId)
    const waiting = await readWaiting(tx, personId)
    for (const vote of waiting) await countVote(tx, { ...vote, personId }, context)
    if (waiting.length < MOST_AT_ONCE) {
      await countStances(tx, personId, context)
      await tx.db.update(tx.t.voters).set({ waiting: 0 }).where(eq(tx.t.voters.personId, personId))
    }
    return { more: true }
  },
)

async function readEligible({ db, t: { people, voters } }: Scope, at: number): Promise<string | null> {
  const [voter] = await db
    .select({ personId: voters.personId })
    .from(voters)
    .innerJoin(people, eq(people.id, voters.personId))
    .where(and(eq(voters.waiting, 1), gte(voters.votes, LEAST_VOTES), lte(people.createdAt, at - LEAST_AGE_MS)))
    .limit(1)
  return voter?.personId ?? null
}

const readWaiting = ({ db, t: { votes: v } }: Scope, personId: string) =>
  db
    .select({ threadId: v.threadId, number: v.number, vote: v.vote, stall: v.stall })
    .from(v)
    .where(and(eq(v.personId, personId), eq(v.counts, false), eq(v.aside, false)))
    .orderBy(asc(v.threadId), asc(v.number))
    .limit(MOST_AT_ONCE)

type Context = Pick<CommandContext<null>, 'at' | 'signal'>
type Waiting = Awaited<ReturnType<typeof readWaiting>>[number] & { readonly personId: string }

async function countVote(tx: Scope, { threadId, number, personId, vote, stall }: Waiting, context: Context) {
  const { votes: v } = tx.t
  await tx.db
    .update(v)
    .set({ counts: true, at: context.at })
    .where(and(eq(v.threadId, threadId), eq(v.number, number), eq(v.personId, personId)))
  await shiftFigure(tx, { threadId, number }, counterOf(stall, vote), 1)
  await figuresChanged(tx, threadId, context)
}

async function countStances(tx: Scope, personId: string, context: Context) {
  const { stances: s } = tx.t
  const counted = await tx.db
    .update(s)
    .set({ counts: true })
    .where(and(eq(s.personId, personId), eq(s.counts, false)))
    .returning()
  for (const stance of counted) {
    const { threadId } = stance
    await shiftBalance(tx, threadId, stance.stall, stance.stance, 1, context.at)
    await shiftClosing(tx, stance, 1)
    await figuresChanged(tx, threadId, context)
  }
}
