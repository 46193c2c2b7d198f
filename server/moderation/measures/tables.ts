import type { Kit } from '../../store/kit.ts'

/** Measures: what a decision does to a person or a debate for a time; and what two moderators must agree on. */
export const defineMeasures = (kit: Kit) => ({
  measures: kit.table(
    'measures',
    {
      decisionId: kit.text('decision_id').notNull(),
      kind: kit.text('kind').$type<'warn' | 'mute' | 'suspend' | 'ban' | 'lock' | 'slow'>().notNull(),
      /** Whom it is taken against; null for a measure on a debate. */
      personId: kit.text('person_id'),
      threadId: kit.int('thread_id'),
      /** How long it lasts; null is for good, or (a warning) no time at all. */
      hours: kit.int('hours'),
      /** Proposed: waits for a second moderator. */
      state: kit.text('state').$type<'proposed' | 'standing' | 'ended' | 'refused' | 'undone'>().notNull(),
      startedAt: kit.time('started_at'),
      /** Milliseconds of it that are still to come, as counted at `countedAt`: a wrong clock can neither end it at once nor make it eternal. */
      leftMs: kit.int('left_ms'),
      countedAt: kit.time('counted_at'),
      /** When it was over: by its time, by a decision, or refused by the second moderator. */
      endedAt: kit.time('ended_at'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.decisionId, t.kind] }),
      kit.index('measures_standing').on(t.state, t.countedAt),
      kit.index('measures_person').on(t.personId, t.state),
      kit.index('measures_thread').on(t.threadId, t.state),
    ],
  ),
  proposals: kit.table(
    'proposals',
    {
      id: kit.text('id').notNull().primaryKey(),
      kind: kit.text('kind').$type<'suspend' | 'ban' | 'erase-evidence' | 'disclose'>().notNull(),
      caseId: kit.int('case_id').notNull(),
      /** The decision whose measure waits for it. */
      decisionId: kit.text('decision_id'),
      byId: kit.text('by_id').notNull(),
      note: kit.text('note').notNull(),
      state: kit.text('state').$type<'open' | 'agreed' | 'refused'>().notNull(),
      secondId: kit.text('second_id'),
      /** Agreed to by its own proposer, an administrator, since there is nobody else. */
      /** What he wrote to his answer. */
      answer: kit.text('answer'),
      alone: kit.bool('alone').notNull(),
      at: kit.time('at').notNull(),
      decidedAt: kit.time('decided_at'),
    },
    (t) => [kit.index('proposals_open').on(t.state, t.at, t.id), kit.index('proposals_case').on(t.caseId)],
  ),
})
