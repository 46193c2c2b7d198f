import type { Kit } from '../store/kit.ts'

/** What a person is told: somebody answered, a moderator decided. References only; the text is read when it is shown. */
export const defineNotices = (kit: Kit) => ({
  notices: kit.table(
    'notices',
    {
      personId: kit.text('person_id').notNull(),
      /** Counts 1, 2, 3 … per person. */
      number: kit.int('number').notNull(),
      kind: kit.text('kind').notNull(),
      threadId: kit.int('thread_id').notNull(),
      reply: kit.int('reply').notNull(),
      byId: kit.text('by_id'),
      at: kit.time('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.personId, t.number] })],
  ),
  /** How many notices a person has and how far he read them, so that "3 new" needs no counting. */
  noticeBoxes: kit.table('notice_boxes', {
    personId: kit.text('person_id').notNull().primaryKey(),
    lastNumber: kit.int('last_number').notNull(),
    readNumber: kit.int('read_number').notNull(),
  }),
})
