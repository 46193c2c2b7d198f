import { and, desc, eq } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import { countUp } from '../../store/count-up.ts'
import type { Scope } from '../../store/scope.ts'
import type { Post } from '../cases/read-post.ts'
import { dueAtOf, type FlagReason } from './reasons.ts'

/**
 * Finds the open case of a post, or opens the next one. Of two first flags at the same moment one opens it and the other joins:
 * both would open the same round.
 *
 * @returns the number of the case
 */
export async function joinCase(tx: Scope, { post, reason, at }: { post: Post; reason: FlagReason; at: number }): Promise<number> {
  const { threadId, number, authorId, lang, stall } = post
  const dueAt = dueAtOf(reason, at)
  const last = await lastCase(tx, threadId, number)
  if (last?.state === 'open') return last.id

  const round = (last?.round ?? 0) + 1
  const [opened] = await tx.db
    .insert(tx.t.cases)
    .values({
      id: await countUp(tx, 'last-case'),
      threadId,
      number,
      kind: 'flags',
      round,
      state: 'open',
      reason,
      flagCount: 0,
      weight: 0,
      authorId,
      lang,
      stall,
      openedAt: at,
      dueAt,
      alarmAt: at + (dueAt - at) / 2,
      claimedById: null,
      claimedUntil: null,
      hiddenAt: null,
      resubmittedAt: null,
      decidedAt: null,
      forgetAt: null,
    })
    .onConflictDoNothing({ target: [tx.t.cases.threadId, tx.t.cases.number, tx.t.cases.kind, tx.t.cases.round] })
    .returning({ id: tx.t.cases.id })
  if (opened) return opened.id
  const others = await lastCase(tx, threadId, number)
  if (others?.state !== 'open') throw new Refusal('changed-meanwhile')
  return others.id
}

async function lastCase({ db, t: { cases } }: Scope, threadId: number, number: number) {
  const [last] = await db
    .select({ id: cases.id, round: cases.round, state: cases.state })
    .from(cases)
    .where(and(eq(cases.threadId, threadId), eq(cases.number, number), eq(cases.kind, 'flags')))
    .orderBy(desc(cases.round))
    .limit(1)
  return last
}
