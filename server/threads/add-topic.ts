import { sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { can } from '../people/can.ts'
import { command } from '../people/command.ts'
import { TopicId, TopicName } from './schema.ts'

const Input = Type.Object({ id: TopicId, nameId: TopicName, nameEn: TopicName }, { additionalProperties: false })

/** Adds a topic at the end, or renames it in both languages. @throws {Refusal} `not-allowed` unless by an administrator */
export const addTopic = command('threads.add-topic', Input, async (tx, { id, nameId, nameEn }, { actor, signal }) => {
  can(actor, 'set-role', { kind: 'forum' })
  const { topics } = tx.t
  const [last] = await tx.db.select({ position: sql<number>`coalesce(max(${topics.position}), 0)`.mapWith(Number) }).from(topics)
  await tx.db
    .insert(topics)
    .values({ id, nameId, nameEn, position: last!.position + 1 })
    .onConflictDoUpdate({ target: topics.id, set: { nameId, nameEn } })
  signal({ kind: 'site' })
  return { id }
})
