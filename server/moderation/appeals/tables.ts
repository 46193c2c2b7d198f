import type { Kit } from '../../store/kit.ts'

/** Appeals of authors against decisions, one a decision; another moderator hears them. */
export const defineAppeals = (kit: Kit) => ({
  appeals: kit.table(
    'appeals',
    {
      id: kit.text('id').notNull().primaryKey(),
      caseId: kit.int('case_id').notNull(),
      decisionId: kit.text('decision_id').notNull(),
      personId: kit.text('person_id').notNull(),
      /** What the author says to it; may be empty. */
      text: kit.text('text').notNull(),
      state: kit.text('state').$type<'open' | 'upheld' | 'overturned'>().notNull(),
      decidedById: kit.text('decided_by_id'),
      /** What the second moderator answers. */
      answer: kit.text('answer').notNull(),
      /** Heard by an administrator because nobody else could: the log says so. */
      alone: kit.bool('alone').notNull(),
      at: kit.time('at').notNull(),
      dueAt: kit.time('due_at').notNull(),
      decidedAt: kit.time('decided_at'),
    },
    (t) => [
      kit.unique('appeals_decision').on(t.decisionId),
      kit.index('appeals_due').on(t.state, t.dueAt, t.id),
      kit.index('appeals_person').on(t.personId, t.at),
      kit.index('appeals_case').on(t.caseId),
      kit.index('appeals_at').on(t.at),
    ],
  ),
})
