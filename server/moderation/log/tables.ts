import type { Kit } from '../../store/kit.ts'

/** The public log of moderation: append-only, each row sealed by a hash over the one before. */
export const defineModerationLog = (kit: Kit) => ({
  moderationLog: kit.table(
    'moderation_log',
    {
      /** Counts 1, 2, 3 … without gaps. */
      seq: kit.int('seq').notNull().primaryKey(),
      at: kit.time('at').notNull(),
      // What follows stands in the entry too, and is here to be found by; the check of the log holds them to be the same.
      /** The day of `at` in western Indonesia, as a number: 20261124. */
      day: kit.int('day').notNull(),
      kind: kit.text('kind').notNull(),
      /** What one looks for: the action of a decision, else the kind. */
      what: kit.text('what').notNull(),
      threadId: kit.int('thread_id'),
      number: kit.int('number'),
      /** The decision that it tells of, if it is about one. */
      decisionId: kit.text('decision_id'),
      /** The whole entry as canonical JSON: what the hash is made of. */
      entry: kit.text('entry').notNull(),
      /** SHA-256, hexadecimal, of the previous row's hash followed by `entry`. */
      hash: kit.text('hash').notNull(),
    },
    (t) => [
      kit.index('moderation_log_day').on(t.day, t.seq),
      kit.index('moderation_log_what').on(t.what, t.day, t.seq),
      kit.index('moderation_log_post').on(t.threadId, t.number, t.seq),
      kit.index('moderation_log_decision').on(t.decisionId),
    ],
  ),
  /** Monthly figures of moderation, counted from the log and from flags and appeals; they stay when those are forgotten. */
  moderationFigures: kit.table(
    'moderation_figures',
    {
      /** 202611 is November 2026, in western Indonesia. */
      month: kit.int('month').notNull(),
      name: kit.text('name').notNull(),
      /** A stall, `all`, or for the time that decisions took a number of minutes. */
      part: kit.text('part').notNull(),
      value: kit.int('value').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.month, t.name, t.part] })],
  ),
})
