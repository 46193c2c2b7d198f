import { eq, sql } from 'drizzle-orm'
import { type Static, Type } from 'typebox'
import { Refusal, type RefusalCode } from '../kernel/refusal.ts'
import type { Actor } from '../people/actor.ts'
import { whyNot } from '../people/can.ts'
import { command } from '../people/command.ts'
import { holdPost } from '../publishing/held/hold-post.ts'
import { readTrust } from '../publishing/trust/read-trust.ts'
import { hasTrustRight } from '../publishing/trust/rights-of.ts'
import type { CommandContext } from '../store/commands.ts'
import type { Scope } from '../store/scope.ts'
import { TopicId, TopicName } from './schema.ts'

const Input = Type.Object({ id: TopicId, nameId: TopicName, nameEn: TopicName }, { additionalProperties: false })

/**
 * Adds a topic at the end, or renames it in both languages: an administrator at once. A new one that a regular proposes waits for an
 * administrator.
 *
 * @returns `{ id, held }`: what a proposal is held under
 * @throws {Refusal} `not-allowed` for everybody else
 */
export const addTopic = command('threads.add-topic', Input, async (tx, input, context): Promise<{ id: string; held?: number }> => {
  const { id, nameId, nameEn } = input
  const { topics } = tx.t
  const no = whyNot(context.actor, 'set-role', { kind: 'forum' })
  if (no) return { id, held: await propose(tx, input, no, context) }
  const [last] = await tx.db.select({ position: sql<number>`coalesce(max(${topics.position}), 0)`.mapWith(Number) }).from(topics)
  await tx.db
    .insert(topics)
    .values({ id, nameId, nameEn, position: last!.position + 1 })
    .onConflictDoUpdate({ target: topics.id, set: { nameId, nameEn } })
  context.signal({ kind: 'site' })
  return { id }
})

async function propose(tx: Scope, input: Static<typeof Input>, no: RefusalCode, context: CommandContext<Actor>): Promise<number> {
  const { actor, at } = context
  if (no !== 'not-allowed' || !hasTrustRight(await readTrust(tx, actor, at), 'propose-topic')) throw new Refusal(no)
  const { topics } = tx.t
  const [known] = await tx.db.select({ id: topics.id }).from(topics).where(eq(topics.id, input.id))
  if (known) throw new Refusal(no) // to rename is an administrator's
  return holdPost(tx, { command: 'threads.add-topic', input, threadId: null, number: null, reasons: ['proposal'] }, context)
}
