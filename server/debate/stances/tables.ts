import type { Kit } from '../../store/kit.ts'

/** What each person thinks of a thread's motion, and what that comes to by stall. */
export const defineStances = (kit: Kit) => ({
  stances: kit.table(
    'stances',
    {
      threadId: kit.int('thread_id').notNull(),
      personId: kit.text('person_id').notNull(),
      stance: kit.text('stance').$type<'agree' | 'unsure' | 'disagree'>().notNull(),
      /** The stall he had when he took it: it counts there until he takes another. */
      stall: kit.text('stall').$type<'online' | 'offline' | 'buyer' | 'observer'>().notNull(),
      /** False while he is too new for his stance to count. */
      counts: kit.bool('counts').notNull(),
      /** His first stance, before he had read the debate. */
      openedWith: kit.text('opened_with').$type<'agree' | 'unsure' | 'disagree'>().notNull(),
      /** What he said when he was asked again at the end. */
      closedWith: kit.text('closed_with').$type<'agree' | 'unsure' | 'disagree'>(),
      at: kit.time('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.threadId, t.personId] }), kit.index('stances_person').on(t.personId, t.counts)],
  ),
  /** Each stance that somebody took, with the one that stands as the last: for himself alone. */
  stanceSteps: kit.table(
    'stance_steps',
    {
      threadId: kit.int('thread_id').notNull(),
      personId: kit.text('person_id').notNull(),
      step: kit.int('step').notNull(),
      stance: kit.text('stance').$type<'agree' | 'unsure' | 'disagree'>().notNull(),
      stall: kit.text('stall').$type<'online' | 'offline' | 'buyer' | 'observer'>().notNull(),
      at: kit.time('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.threadId, t.personId, t.step] })],
  ),
  /** Stances that count, by stall. */
  stallFigures: kit.table(
    'stall_figures',
    {
      threadId: kit.int('thread_id').notNull(),
      stall: kit.text('stall').$type<'online' | 'offline' | 'buyer' | 'observer'>().notNull(),
      agree: kit.int('agree').notNull(),
      unsure: kit.int('unsure').notNull(),
      disagree: kit.int('disagree').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.threadId, t.stall] })],
  ),
  /** The same as it stood at the end of a day (whole days since 1970 in Jakarta), only for days on which it moved. */
  balanceDays: kit.table(
    'balance_days',
    {
      threadId: kit.int('thread_id').notNull(),
      day: kit.int('day').notNull(),
      stall: kit.text('stall').$type<'online' | 'offline' | 'buyer' | 'observer'>().notNull(),
      agree: kit.int('agree').notNull(),
      unsure: kit.int('unsure').notNull(),
      disagree: kit.int('disagree').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.threadId, t.day, t.stall] })],
  ),
})
