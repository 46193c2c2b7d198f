import { and, eq, inArray, isNull } from 'drizzle-orm'
import { Refusal } from '../kernel/refusal.ts'
import type { CommandContext } from '../store/commands.ts'
import { QUEUE_TOPIC } from '../store/log.ts'
import type { Scope } from '../store/scope.ts'
import { askedToEdit } from './asked-to-edit.ts'

const HOUR_MS = 3_600_000
/** Moderators have so long to look at a mended text. */
const REVIEW_MS = 24 * HOUR_MS

/**
 * Hands a mended post in: its case is open again, with a clock of its own, and the queue is told. What stood there before, and was the
 * matter, is kept for moderators and is never seen by readers, also when the mended text is shown.
 *
 * @throws {Refusal} `changed-meanwhile`
 */
export async function handInMended(
  tx: Scope,
  post: { threadId: number; number: number },
  { at, tell }: Pick<CommandContext<unknown>, 'at' | 'tell'>,
): Promise<void> {
  const caseId = await askedToEdit(tx, post)
  if (caseId === null) throw new Refusal('changed-meanwhile')
  const { cases, caseSteps, revisions: r } = tx.t
  await tx.db
    .update(r)
    .set({ withdrawnBy: 'moderator' })
    .where(and(eq(r.threadId, post.threadId), eq(r.number, post.number), isNull(r.withdrawnBy)))
  const [reopened] = await tx.db
    .update(cases)
    .set({ state: 'open', resubmittedAt: at, dueAt: at + REVIEW_MS, alarmAt: at + REVIEW_MS / 2, forgetAt: null })
    .where(and(eq(cases.id, caseId), inArray(cases.state, ['decided', 'open'])))
    .returning({ id: cases.id })
  if (!reopened) throw new Refusal('changed-meanwhile')
  await tx.db.insert(caseSteps).values({ caseId, kind: 'resubmit', personId: null, at }).onConflictDoNothing()
  await tell(QUEUE_TOPIC, 'resubmitted', caseId)
}
