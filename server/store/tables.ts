import type { Kit } from './kit.ts'

/** The store's own tables: the log, remembered commands, counters, and facts about this database. */
export const defineStore = (kit: Kit) => ({
  /** The log of each thread: references only, no user text, append-only. `threadId` 0 is the moderators' queue. */
  events: kit.table(
    'events',
    {
      threadId: kit.int('thread_id').notNull(),
      seq: kit.int('seq').notNull(),
      kind: kit.text('kind').notNull(),
      ref: kit.int('ref').notNull(),
      small: kit.json<Record<string, string | number | boolean>>('small'),
      at: kit.time('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.threadId, t.seq] })],
  ),
  /** What was asked under an idempotency key and what came of it; kept 30 days. */
  commands: kit.table(
    'commands',
    {
      actorId: kit.text('actor_id').notNull(),
      key: kit.text('key').notNull(),
      inputHash: kit.text('input_hash').notNull(),
      result: kit.json<unknown>('result'),
      at: kit.time('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.actorId, t.key] }), kit.index('commands_at').on(t.at)],
  ),
  /** Counters that belong to no row of another table, such as the last thread id. */
  counters: kit.table('counters', { name: kit.text('name').notNull().primaryKey(), value: kit.int('value').notNull() }),
  /** Facts about this database as a whole: its epoch, whether it is a demo, how late it surely is. */
  site: kit.table('site', { name: kit.text('name').notNull().primaryKey(), value: kit.text('value').notNull() }),
})
