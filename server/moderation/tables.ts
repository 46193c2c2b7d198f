import type { Kit } from '../store/kit.ts'

/** Flags are grouped into cases, one open case a post (`number` 0 is the opening); a decision ends a case. */
export const defineModeration = (kit: Kit) => ({
  cases: kit.table(
    'cases',
    {
      id: kit.text('id').notNull().primaryKey(),
      threadId: kit.int('thread_id').notNull(),
      number: kit.int('number').notNull(),
      state: kit.text('state').$type<'open' | 'decided'>().notNull(),
      /** The gravest reason among its flags: what the moderator sees first and what sets the clock. */
      reason: kit.text('reason').notNull(),
      flagCount: kit.int('flag_count').notNull(),
      openedAt: kit.time('opened_at').notNull(),
      /** When it should be decided: 4 hours after an urgent flag, else 24. */
      dueAt: kit.time('due_at').notNull(),
      decidedAt: kit.time('decided_at'),
    },
    (t) => [kit.index('cases_post').on(t.threadId, t.number, t.state), kit.index('cases_due').on(t.state, t.dueAt, t.id)],
  ),
  flags: kit.table(
    'flags',
    {
      caseId: kit.text('case_id').notNull(),
      personId: kit.text('person_id').notNull(),
      reason: kit.text('reason').notNull(),
      note: kit.text('note').notNull(),
      /** The text as the flagger saw it: evidence that an edit cannot take away. */
      evidence: kit.text('evidence').notNull(),
      at: kit.time('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.caseId, t.personId] }), kit.index('flags_person').on(t.personId, t.at)],
  ),
  decisions: kit.table(
    'decisions',
    {
      id: kit.text('id').notNull().primaryKey(),
      caseId: kit.text('case_id').notNull(),
      threadId: kit.int('thread_id').notNull(),
      number: kit.int('number').notNull(),
      moderatorId: kit.text('moderator_id').notNull(),
      action: kit.text('action').$type<'keep' | 'hide' | 'restore'>().notNull(),
      rule: kit.int('rule'),
      reason: kit.text('reason').notNull(),
      at: kit.time('at').notNull(),
    },
    (t) => [kit.index('decisions_post').on(t.threadId, t.number, t.at), kit.index('decisions_case').on(t.caseId)],
  ),
})
