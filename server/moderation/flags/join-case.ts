import { and, desc, eq } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import { countUp } from '../../store/count-up.ts'
import type { Scope } from '../../store/scope.ts'
import type { Post } from '../cases/read-post.ts'
import { dueAtOf, type FlagReason } from './reasons.ts'

/**
 * Finds the case of a post that waits, or begins the next one, quietly: its flags open it by their weight. Of two first flags at the
 * same moment one begins it and the other joins: both would begin the same round.
 *
 * @returns the number of the case
 */
export async function joinCase(tx: Scope, { post, reason, at }: { post: Post; reason: FlagReason; at: number }): Promise<number> {
  const { threadId, number, authorId, lang, stall } = post
  const last = await lastCase(tx, threadId, number)
  if (last && waits(last)) return last.id

  const round = (last?.round ?? 0) + 1
  const [begun] = await tx.db
    .insert(tx.t.cases)
    .values({
      id: await countUp(tx, 'last-case'),
      threadId,
      number,
      kind: 'flags',
      round,
      state: 'quiet',
      reason,
      rough: false,
      flagCount: 0,
      weight: 0,
      authorId,
      lang,
      stall,
      openedAt: at,
      dueAt: dueAtOf(reason, at),
      alarmAt: null,
      claimedById: null,
      claimedUntil: null,
      hiddenAt: null,
      resubmittedAt: null,
      decidedAt: null,
      forgetAt: null,
    })
    .onConflictDoNothing({ target: [tx.t.cases.threadId, tx.t.cases.number, tx.t.cases.kind, tx.t.cases.round] })
    .returning({ id: tx.t.cases.id })
  if (begun) return begun.id
  const others = await lastCase(tx, threadId, number)
  if (!others || !waits(others)) throw new Refusal('changed-meanwhile')
  return others.id
}

const waits = ({ state }: { readonly state: string }) => state === 'open' || state === 'quiet'

async function lastCase({ db, t: { cases } }: Scope, threadId: number, number: number) {
  const [last] = await db
    .select({ id: cases.id, round: cases.round, state: cases.state })
    .from(cases)
    .where(and(eq(cases.threadId, threadId), eq(cases.number, number), eq(cases.kind, 'flags')))
    .orderBy(desc(cases.round))
    .limit(1)
  return last
}
