import type { Kit } from '../store/kit.ts'

/** Flags are grouped into cases, one open case a post (`number` 0 is the opening); a decision ends a case. */
export const defineModeration = (kit: Kit) => ({
  cases: kit.table(
    'cases',
    {
      /** Counts 1, 2, 3 … and is the case's name among moderators and in the queue's log. */
      id: kit.int('id').notNull().primaryKey(),
      threadId: kit.int('thread_id').notNull(),
      number: kit.int('number').notNull(),
      /** Counts the cases of one post, so that two first flags at the same moment cannot open two. */
      round: kit.int('round').notNull(),
      state: kit.text('state').$type<'open' | 'decided'>().notNull(),
      /** The gravest reason among its flags: what the moderator sees first. */
      reason: kit.text('reason').$type<FlagReasonCode>().notNull(),
      flagCount: kit.int('flag_count').notNull(),
      openedAt: kit.time('opened_at').notNull(),
      /** When it should be decided: the earliest clock among its flags. */
      dueAt: kit.time('due_at').notNull(),
      /** When it was last decided; undoing a decision is one too. */
      decidedAt: kit.time('decided_at'),
    },
    (t) => [
      kit.unique('cases_post').on(t.threadId, t.number, t.round),
      kit.index('cases_due').on(t.state, t.dueAt, t.id),
      kit.index('cases_reason').on(t.state, t.reason, t.dueAt, t.id),
      kit.index('cases_decided').on(t.state, t.decidedAt, t.id),
    ],
  ),
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
      at: kit.time('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.caseId, t.personId] }), kit.index('flags_person').on(t.personId, t.at)],
  ),
  decisions: kit.table(
    'decisions',
    {
      id: kit.text('id').notNull().primaryKey(),
      caseId: kit.int('case_id').notNull(),
      threadId: kit.int('thread_id').notNull(),
      number: kit.int('number').notNull(),
      moderatorId: kit.text('moderator_id').notNull(),
      action: kit.text('action').$type<'keep' | 'hide' | 'restore'>().notNull(),
      /** Number of the published rule; a post is never hidden without one. */
      rule: kit.int('rule'),
      /** What the author reads: why. */
      reason: kit.text('reason').notNull(),
      at: kit.time('at').notNull(),
    },
    (t) => [kit.index('decisions_post').on(t.threadId, t.number, t.at), kit.index('decisions_case').on(t.caseId)],
  ),
})

type FlagReasonCode = 'spam' | 'fraud' | 'hate' | 'harassment' | 'defamation' | 'personal-data' | 'hoax' | 'illegal' | 'off-topic' | 'other'
