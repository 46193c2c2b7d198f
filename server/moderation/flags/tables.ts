import type { Kit } from '../../store/kit.ts'

/** Flags, and how often each flagger was right: what his next flag weighs. */
export const defineFlags = (kit: Kit) => ({
  flags: kit.table(
    'flags',
    {
      caseId: kit.int('case_id').notNull(),
      /** For limits and for the flagger's own notice; no read function gives it away. */
      personId: kit.text('person_id').notNull(),
      /** The flagger's stall at that time: a queue shows how many of each stall, never who. */
      stall: kit.text('stall').$type<'online' | 'offline' | 'buyer' | 'observer'>(),
      reason: kit.text('reason').$type<FlagReasonCode>().notNull(),
      note: kit.text('note').notNull(),
      /** The text as the flagger saw it: evidence that an edit cannot take away; empty 30 days after the decision. */
      evidence: kit.text('evidence').notNull(),
      /** What it weighs, in hundredths, by the flagger's record at that time. */
      weight: kit.int('weight').notNull(),
      /**
       * Which network it came from: the day, and a hash with a key that is gone the day after; flags of one network weigh as one. Null
       * if it was not known, empty when it is forgotten.
       */
      network: kit.text('network'),
      /** From an account of its first day: all of these together weigh as one. */
      newcomer: kit.bool('newcomer').notNull(),
      /** What it counts as in its flagger's record: null while its case was not decided. */
      upheld: kit.bool('upheld'),
      at: kit.time('at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.caseId, t.personId] }),
      kit.index('flags_person').on(t.personId, t.at),
      kit.index('flags_at').on(t.at),
      kit.index('flags_network').on(t.network),
    ],
  ),
  flagRecords: kit.table('flag_records', {
    personId: kit.text('person_id').notNull().primaryKey(),
    /** His flags whose case was decided, and those of them that were upheld. */
    judged: kit.int('judged').notNull(),
    upheld: kit.int('upheld').notNull(),
  }),
})

/** As `FLAG_REASONS`; tables know no other file. */
export type FlagReasonCode =
  | 'spam'
  | 'fraud'
  | 'hate'
  | 'harassment'
  | 'defamation'
  | 'personal-data'
  | 'hoax'
  | 'illegal'
  | 'off-topic'
  | 'distorts'
  | 'other'
