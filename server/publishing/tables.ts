import type { Kit } from '../store/kit.ts'

/** What happens to words before they stand in public: what waits for a moderator, what was said lately, who is trusted by hand. */
export const definePublishing = (kit: Kit) => ({
  /** A command that waits for a moderator. It is no post yet: no other table knows of it. */
  held: kit.table(
    'held',
    {
      /** Counts 1, 2, 3 … */
      id: kit.int('id').notNull().primaryKey(),
      authorId: kit.text('author_id').notNull(),
      command: kit.text('command').$type<HeldCommand>().notNull(),
      /** Its input as it was sent; empty once it was decided. */
      input: kit.json<Readonly<Record<string, unknown>>>('input').notNull(),
      /** Where it is to stand; null for a debate or topic that is not there yet. */
      threadId: kit.int('thread_id'),
      /** The post that it changes; null if it would be a new one. */
      number: kit.int('number'),
      reasons: kit.json<readonly HoldReason[]>('reasons').notNull(),
      state: kit.text('state').$type<'waiting' | 'approved' | 'refused'>().notNull(),
      at: kit.time('at').notNull(),
      decidedById: kit.text('decided_by_id'),
      decidedAt: kit.time('decided_at'),
      rule: kit.int('rule'),
      reason: kit.text('reason'),
      note: kit.text('note').notNull(),
      /** Where it stands now, once it was approved. */
      postThreadId: kit.int('post_thread_id'),
      postNumber: kit.int('post_number'),
    },
    (t) => [
      kit.index('held_waiting').on(t.state, t.at, t.id),
      kit.index('held_author').on(t.authorId, t.state, t.id),
      kit.index('held_decided').on(t.state, t.decidedAt),
    ],
  ),
  /** Texts of the last day by their SimHash, in bands, so that a copy is found without reading the others. */
  fingerprints: kit.table(
    'fingerprints',
    {
      id: kit.text('id').notNull().primaryKey(),
      authorId: kit.text('author_id').notNull(),
      high: kit.int('high').notNull(),
      low: kit.int('low').notNull(),
      band0: kit.int('band_0').notNull(),
      band1: kit.int('band_1').notNull(),
      band2: kit.int('band_2').notNull(),
      band3: kit.int('band_3').notNull(),
      band4: kit.int('band_4').notNull(),
      band5: kit.int('band_5').notNull(),
      band6: kit.int('band_6').notNull(),
      at: kit.time('at').notNull(),
    },
    (t) => [
      kit.index('fingerprints_at').on(t.at),
      ...[t.band0, t.band1, t.band2, t.band3, t.band4, t.band5, t.band6].map((band, index) =>
        kit.index(`fingerprints_band_${index}`).on(band, t.at),
      ),
    ],
  ),
  /** Who is trusted by hand (level 3). */
  stewards: kit.table('stewards', {
    personId: kit.text('person_id').notNull().primaryKey(),
    byId: kit.text('by_id').notNull(),
    at: kit.time('at').notNull(),
  }),
})

/** The commands that may be held, by their names. */
export type HeldCommand =
  | 'replies.post'
  | 'replies.change'
  | 'threads.open'
  | 'threads.change'
  | 'threads.add-topic'
  | 'debate.change-mind'
  | 'debate.write-summary'
/** Why something is held. */
export type HoldReason = 'personal-data' | 'links' | 'repeat' | 'proposal' | 'network'
