import { eq } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import { missingStall } from '../score/missing-stall.ts'
import type { StallStances } from '../score/figures.ts'

type Listed = { readonly threadId: number; readonly topicId: string | null }

/** Keeps the list of debates in which one stall has hardly spoken while the other has. */
export async function callStall(tx: Scope, { threadId, topicId }: Listed, stances: StallStances, at: number): Promise<void> {
  const { stallCalls: c } = tx.t
  const stall = missingStall(stances)
  if (stall === null) await tx.db.delete(c).where(eq(c.threadId, threadId))
  else await tx.db.insert(c).values({ threadId, stall, at, topicId }).onConflictDoUpdate({ target: c.threadId, set: { stall, topicId } })
}
