import type { Kit } from '../../store/kit.ts'

/** The public log of moderation: append-only, each row sealed by a hash over the one before. */
export const defineModerationLog = (kit: Kit) => ({
  moderationLog: kit.table(
    'moderation_log',
    {
      /** Counts 1, 2, 3 … without gaps. */
      seq: kit.int('seq').notNull().primaryKey(),
      at: kit.time('at').notNull(),
      kind: kit.text('kind').notNull(),
      /** The decision that it tells of, if it is about one. */
      decisionId: kit.text('decision_id'),
      /** The whole entry as canonical JSON: what the hash is made of. */
      entry: kit.text('entry').notNull(),
      /** SHA-256, hexadecimal, of the previous row's hash followed by `entry`. */
      hash: kit.text('hash').notNull(),
    },
    (t) => [kit.index('moderation_log_decision').on(t.decisionId)],
  ),
})
