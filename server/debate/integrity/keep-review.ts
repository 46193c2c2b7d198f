import { and, eq, sql } from 'drizzle-orm'
import type { CommandContext } from '../../store/commands.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import type { Scope } from '../../store/scope.ts'
import type { Burst } from '../score/burst.ts'
import type { ReplyFigures } from '../score/figures.ts'
import { CALM_MS } from './freeze-badge.ts'

type Post = { readonly threadId: number; readonly number: number }
type Context = Pick<CommandContext<unknown>, 'at' | 'tell'>

/**
 * Has moderators look at the doubted votes of a reply, also where nothing is frozen, and keeps what they see up to date. One review for
 * a reply at a time: what is found while it waits joins it.
 *
 * @returns the reply's figures with its doubted votes; null where nothing was found on this reply itself
 */
export async function keepReview(
  tx: Scope,
  { threadId, number }: Post,
  { without, bursts }: { readonly without: ReplyFigures; readonly bursts: readonly Burst[] },
  { at, tell }: Context,
): Promise<ReplyFigures | null> {
  const { freezes: f } = tx.t
  const own = and(eq(f.threadId, threadId), eq(f.number, number))
  const [before] = await tx.db.select({ endsAt: f.endsAt }).from(f).where(own)
  const [first] = bursts
  if (!before && !first) return null
  const { figures, suspects } = await withDoubted(tx, { threadId, number }, without)
  const endsAt = before?.endsAt ?? (bursts.some(({ hasty }) => hasty) ? at + CALM_MS : null)
  if (before) await tx.db.update(f).set({ figures, without, suspects, endsAt }).where(own)
  else {
    const { stall, side } = first!
    await tx.db.insert(f).values({ threadId, number, why: 'burst', stall, side, figures, without, suspects, at, endsAt })
    await tell(QUEUE_TOPIC, 'freeze', threadId)
  }
  return figures
}

/** The figures as they would be with the doubted votes, and how many those are. */
async function withDoubted({ db, t: { suspectVotes: s, votes: v } }: Scope, { threadId, number }: Post, without: ReplyFigures) {
  const rows = await db
    .select({ stall: v.stall, vote: v.vote, many: sql`count(*)`.mapWith(Number) })
    .from(s)
    .innerJoin(v, and(eq(v.threadId, s.threadId), eq(v.number, s.number), eq(v.personId, s.personId)))
    .where(and(eq(s.threadId, threadId), eq(s.number, number), eq(s.held, true)))
    .groupBy(v.stall, v.vote)
  let [figures, suspects] = [without, 0]
  for (const { stall, vote, many } of rows) {
    figures = { ...figures, [stall]: { ...figures[stall], [vote]: figures[stall][vote] + many } }
    suspects += many
  }
  return { figures, suspects }
}
