import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { Actor } from '../../people/actor.ts'
import type { CommandContext } from '../../store/commands.ts'
import { countUp } from '../../store/count-up.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import type { Scope } from '../../store/scope.ts'
import type { HeldCommand, HoldReason } from '../tables.ts'

/** A command that is not carried out yet, and why. */
export type Holding = {
  readonly command: HeldCommand
  readonly input: Readonly<Record<string, unknown>>
  readonly threadId: number | null
  /** The post that it changes; null for a new one. */
  readonly number: number | null
  readonly reasons: readonly HoldReason[]
}

/** Nobody fills the queue alone. */
const MOST_WAITING = 10

/**
 * Keeps a command for a moderator instead of carrying it out, and lets the queue know. The same command again is the same one
 * waiting, and a further edit of one post takes the place of the earlier.
 *
 * @returns its number among all that was ever held
 * @throws {Refusal} `too-many-held` when ten of this author wait already
 */
export async function holdPost(
  tx: Scope,
  holding: Holding,
  context: Pick<CommandContext<Actor>, 'actor' | 'at' | 'tell'>,
): Promise<number> {
  const { actor, at, tell } = context
  const { held } = tx.t
  if (holding.number !== null) await dropHeldEdits(tx, { ...holding, authorId: actor.personId })
  const waiting = await tx.db
    .select({ id: held.id, command: held.command, input: held.input })
    .from(held)
    .where(and(eq(held.authorId, actor.personId), eq(held.state, 'waiting')))
    .limit(MOST_WAITING)
  const same = waiting.find(({ command, input }) => command === holding.command && asText(input) === asText(holding.input))
  if (same) return same.id
  if (waiting.length >= MOST_WAITING) throw new Refusal('too-many-held')
  const id = await countUp(tx, 'last-held')
  await tx.db.insert(held).values({ ...holding, id, authorId: actor.personId, state: 'waiting', at, note: '' })
  await tell(QUEUE_TOPIC, 'held', id)
  return id
}

/** Takes back edits of a post that still wait: a later one was made. */
export async function dropHeldEdits(
  { db, t: { held } }: Scope,
  { authorId, threadId, number }: { authorId: string; threadId: number | null; number: number | null },
): Promise<void> {
  await db
    .delete(held)
    .where(
      and(
        eq(held.authorId, authorId),
        eq(held.state, 'waiting'),
        isNotNull(held.number),
        sql`${held.threadId} = ${threadId}`,
        sql`${held.number} = ${number}`,
      ),
    )
}

const asText = (input: Readonly<Record<string, unknown>>) => JSON.stringify(Object.entries(input).toSorted(([a], [b]) => (a < b ? -1 : 1)))
