import { and, eq } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { Actor } from '../../people/actor.ts'
import type { HeldRow } from '../../publishing/held/to-own-held.ts'
import type { CommandContext } from '../../store/commands.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import type { Scope } from '../../store/scope.ts'
import { hearHeld } from './hear-held.ts'

type Decision =
  | { readonly state: 'approved'; readonly post: { readonly threadId: number; readonly number: number } | null }
  | { readonly state: 'refused'; readonly rule: number; readonly reason: string; readonly note: string }

/**
 * What waits under this number, for a moderator to decide.
 *
 * @returns also whether he acts alone, in a small house
 * @throws {Refusal} `not-found`, `already-decided`, or what `hearHeld` says
 */
export async function takeHeld(tx: Scope, id: number, moderator: Actor, at: number): Promise<{ row: HeldRow; alone: boolean }> {
  const { held } = tx.t
  const [row] = await tx.db.select().from(held).where(eq(held.id, id))
  if (!row) throw new Refusal('not-found')
  const alone = await hearHeld(tx, moderator, row, at)
  if (row.state !== 'waiting') throw new Refusal('already-decided')
  return { row, alone }
}

/** Writes down what a moderator decided and tells of it; the words that were held are gone with it. @throws {Refusal} `already-decided` */
export async function decideHeld(
  { db, t: { held } }: Scope,
  { id }: HeldRow,
  decision: Decision,
  { actor, at, tell }: Pick<CommandContext<Actor>, 'actor' | 'at' | 'tell'>,
): Promise<void> {
  const [decided] = await db
    .update(held)
    .set({
      state: decision.state,
      input: {},
      decidedById: actor.personId,
      decidedAt: at,
      ...(decision.state === 'refused'
        ? { rule: decision.rule, reason: decision.reason, note: decision.note }
        : { postThreadId: decision.post?.threadId ?? null, postNumber: decision.post?.number ?? null }),
    })
    .where(and(eq(held.id, id), eq(held.state, 'waiting')))
    .returning({ id: held.id })
  if (!decided) throw new Refusal('already-decided')
  await tell(QUEUE_TOPIC, 'held', id, { state: decision.state })
}
