import { and, eq } from 'drizzle-orm'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import type { ReplyFigures } from '../score/figures.ts'

/** What came in mere haste is let go after so long, if all is calm meanwhile. */
export const CALM_MS = 24 * 60 * 60 * 1000

type Contradiction = {
  readonly threadId: number
  readonly number: number
  /** Whose votes they are. */
  readonly suspects: readonly string[]
  readonly figures: ReplyFigures
  readonly without: ReplyFigures
}

/**
 * Freezes a reply's key and badge, which only one of both scores bears out, until somebody has looked, and says so to all who follow the
 * debate. Its votes count meanwhile; those in doubt are remembered for the answer.
 */
export async function freezeBadge(
  { db, t: { freezes, replyFigures: f, suspectVotes } }: Scope,
  { threadId, number, suspects, figures, without }: Contradiction,
  { at, tell }: Pick<CommandContext<unknown>, 'at' | 'tell'>,
): Promise<void> {
  const post = { threadId, number }
  const why = 'contradiction'
  await db.insert(freezes).values({ ...post, why, stall: null, side: null, suspects: suspects.length, figures, without, at, endsAt: null })
  if (suspects.length > 0) await db.insert(suspectVotes).values(suspects.map((personId) => ({ ...post, personId, foundOn: number, at })))
  await db
    .update(f)
    .set({ frozen: why, frozenAt: at })
    .where(and(eq(f.threadId, threadId), eq(f.number, number)))
  await tell(threadId, 'badge', number, { frozen: why })
}
