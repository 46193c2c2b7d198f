import type { Kit } from '../store/kit.ts'

/** Threads (an opening opinion and the counters of its debate), their topics, who follows and how far each reader read. */
export const defineThreads = (kit: Kit) => ({
  topics: kit.table('topics', {
    id: kit.text('id').notNull().primaryKey(),
    nameId: kit.text('name_id').notNull(),
    nameEn: kit.text('name_en').notNull(),
    position: kit.int('position').notNull(),
  }),
  threads: kit.table(
    'threads',
    {
      id: kit.int('id').notNull().primaryKey(),
      slug: kit.text('slug').notNull(),
      lang: kit.text('lang').$type<'id' | 'en'>().notNull(),
      title: kit.text('title').notNull(),
      text: kit.text('text').notNull(),
      motion: kit.text('motion'),
      topicId: kit.text('topic_id'),
      authorId: kit.text('author_id').notNull(),
      /** The author's stall when the thread was opened. */
      stall: kit.text('stall').$type<'online' | 'offline' | 'buyer' | 'observer'>().notNull(),
      /** Cooling: one reply a person in ten minutes. Locked: only moderators write. */
      state: kit.text('state').$type<'open' | 'cooling' | 'closed' | 'locked'>().notNull(),
      /** The opening opinion's own state; a thread whose opening is hidden stays readable around it. */
      openingState: kit.text('opening_state').$type<'shown' | 'hidden' | 'removed' | 'legal'>().notNull(),
      /** Newest `seq` of this thread's log. */
      head: kit.int('head').notNull(),
      /** Number of the newest reply; also how many there are, since numbers have no gaps. */
      replyCount: kit.int('reply_count').notNull(),
      /** Version of its figures, which are state and stand in no log. */
      tally: kit.int('tally').notNull().default(0),
      /** How many people have taken a stance on the motion. */
      stanceCount: kit.int('stance_count').notNull().default(0),
      /** The thread whose opening this one answers. */
      answersId: kit.int('answers_id'),
      /** When it closes, after its owner asked for that: it cools down until then. */
      closesAt: kit.time('closes_at'),
      closedAt: kit.time('closed_at'),
      createdAt: kit.time('created_at').notNull(),
      activeAt: kit.time('active_at').notNull(),
      editedAt: kit.time('edited_at'),
    },
    (t) => [
      kit.index('threads_active').on(t.activeAt, t.id),
      kit.index('threads_topic_active').on(t.topicId, t.activeAt, t.id),
      kit.index('threads_topic_new').on(t.topicId, t.id),
      kit.index('threads_author').on(t.authorId, t.createdAt),
      kit.index('threads_answers').on(t.answersId, t.id),
      kit.index('threads_closes').on(t.closesAt),
    ],
  ),
  /** Debates that cool down before they close. `threads.closesAt` follows from it; kept as time that is left, so that a wrong clock closes nothing. */
  closings: kit.table(
    'closings',
    {
      threadId: kit.int('thread_id').notNull().primaryKey(),
      leftMs: kit.int('left_ms').notNull(),
      countedAt: kit.time('counted_at').notNull(),
    },
    (t) => [kit.index('closings_counted').on(t.countedAt)],
  ),
  /** Who somebody is in a debate: pinned by the first thing he does there, since a profile may change. */
  threadStalls: kit.table(
    'thread_stalls',
    {
      personId: kit.text('person_id').notNull(),
      threadId: kit.int('thread_id').notNull(),
      stall: kit.text('stall').$type<'online' | 'offline' | 'buyer' | 'observer'>().notNull(),
      /** When he changed it last; null if he never did. */
      changedAt: kit.time('changed_at'),
    },
    (t) => [kit.primaryKey({ columns: [t.personId, t.threadId] })],
  ),
  reads: kit.table(
    'reads',
    {
      personId: kit.text('person_id').notNull(),
      threadId: kit.int('thread_id').notNull(),
      lastReadNumber: kit.int('last_read_number').notNull(),
      at: kit.time('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.personId, t.threadId] })],
  ),
  follows: kit.table(
    'follows',
    { personId: kit.text('person_id').notNull(), threadId: kit.int('thread_id').notNull(), at: kit.time('at').notNull() },
    (t) => [kit.primaryKey({ columns: [t.personId, t.threadId] }), kit.index('follows_thread').on(t.threadId, t.personId)],
  ),
  /** Older originals of openings (`number` 0) and replies; the current one stands in its own row. */
  revisions: kit.table(
    'revisions',
    {
      threadId: kit.int('thread_id').notNull(),
      number: kit.int('number').notNull(),
      field: kit.text('field').$type<'title' | 'motion' | 'text'>().notNull(),
      revision: kit.int('revision').notNull(),
      text: kit.text('text').notNull(),
      at: kit.time('at').notNull(),
      /** Who took it from sight: its author for good, so that its text is empty, or a moderator. */
      withdrawnBy: kit.text('withdrawn_by').$type<'author' | 'moderator'>(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.threadId, t.number, t.field, t.revision] }),
      kit.index('revisions_newest').on(t.threadId, t.number, t.at, t.field, t.revision),
    ],
  ),
})
