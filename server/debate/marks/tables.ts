import type { Kit } from '../../store/kit.ts'

/** What happened outside and may have moved a debate. */
export const defineMarks = (kit: Kit) => ({
  eventMarks: kit.table(
    'event_marks',
    {
      id: kit.text('id').notNull().primaryKey(),
      /** The debate it belongs to; 0 is the whole market. */
      threadId: kit.int('thread_id').notNull(),
      at: kit.time('at').notNull(),
      nameId: kit.text('name_id').notNull(),
      nameEn: kit.text('name_en').notNull(),
      addedById: kit.text('added_by_id').notNull(),
    },
    (t) => [kit.index('event_marks_thread').on(t.threadId, t.at)],
  ),
})
