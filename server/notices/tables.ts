import type { Kit } from '../store/kit.ts'

/** What a person is told: somebody answered, a moderator decided. References only; the text is read when it is shown. */
export const defineNotices = (kit: Kit) => ({
  notices: kit.table(
    'notices',
    {
      personId: kit.text('person_id').notNull(),
      /** Counts 1, 2, 3 … per person. */
      number: kit.int('number').notNull(),
      kind: kit.text('kind').$type<'answer' | 'reply-in-thread' | 'decision' | 'flag-outcome'>().notNull(),
      threadId: kit.int('thread_id').notNull(),
      /** The reply it is about; 0 is the opening. */
      reply: kit.int('reply').notNull(),
      /** Who answered; a decision names nobody. */
      byId: kit.text('by_id'),
      decisionId: kit.text('decision_id'),
      at: kit.time('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.personId, t.number] }), kit.index('notices_thread').on(t.personId, t.kind, t.threadId, t.number)],
  ),
  /** How many notices a person has and how far he read them, so that "3 new" needs no counting. */
  noticeBoxes: kit.table('notice_boxes', {
    personId: kit.text('person_id').notNull().primaryKey(),
    lastNumber: kit.int('last_number').notNull(),
    readNumber: kit.int('read_number').notNull(),
  }),
})
