import { and, eq } from 'drizzle-orm'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import type { ReplyFigures, RequiredStall } from '../score/figures.ts'

/** Of a freeze by mere haste: so long all must be calm before it ends by itself. */
export const CALM_MS = 24 * 60 * 60 * 1000

type Frozen = {
  readonly threadId: number
  readonly number: number
  readonly why: 'burst' | 'contradiction'
  readonly stall: RequiredStall | null
  /** Whose votes they are. */
  readonly suspects: readonly string[]
  readonly figures: ReplyFigures
  readonly without: ReplyFigures
  readonly hasty: boolean
}

/**
 * Freezes a reply's key and badge until somebody has looked, and says so to all who follow the debate. The votes for it are remembered
 * until then, since by tomorrow nobody knows any more from where they came.
 */
export async function freezeBadge(
  { db, t: { freezes, replyFigures: f, suspectVotes } }: Scope,
  { threadId, number, why, stall, suspects, figures, without, hasty }: Frozen,
  { at, tell }: Pick<CommandContext<unknown>, 'at' | 'tell'>,
): Promise<void> {
  const post = { threadId, number }
  const endsAt = hasty ? at + CALM_MS : null
  await db.insert(freezes).values({ ...post, why, stall, suspects: suspects.length, figures, without, at, endsAt })
  if (suspects.length > 0) await db.insert(suspectVotes).values(suspects.map((personId) => ({ ...post, personId, aside: false })))
  await db
    .update(f)
    .set({ frozen: why, frozenAt: at })
    .where(and(eq(f.threadId, threadId), eq(f.number, number)))
  await tell(threadId, 'badge', number, { frozen: why })
}
