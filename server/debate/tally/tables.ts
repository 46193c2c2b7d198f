import type { Kit } from '../../store/kit.ts'

/** What the tally keeps, so that lists need no search. */
export const defineTally = (kit: Kit) => ({
  /** Threads whose figures changed since their last tally: written by what changes them, so that a crash loses no tally. */
  tallyDue: kit.table('tally_due', { threadId: kit.int('thread_id').notNull().primaryKey() }),
  /** Replies that both stalls agree with, or nearly so. */
  commonGrounds: kit.table(
    'common_grounds',
    {
      threadId: kit.int('thread_id').notNull(),
      number: kit.int('number').notNull(),
      badge: kit.text('badge').$type<'candidate' | 'provisional' | 'common-ground'>().notNull(),
      since: kit.time('since').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.threadId, t.number] }),
      kit.index('common_grounds_badge').on(t.badge, t.since),
      kit.index('common_grounds_thread').on(t.threadId, t.since),
    ],
  ),
  /** The best common ground of each debate that has any: what lists of debates show of it. */
  threadGrounds: kit.table(
    'thread_grounds',
    {
      threadId: kit.int('thread_id').notNull().primaryKey(),
      number: kit.int('number').notNull(),
      badge: kit.text('badge').$type<'candidate' | 'provisional' | 'common-ground'>().notNull(),
      /** When a badge of this debate was last won or changed: what these debates are listed by. */
      since: kit.time('since').notNull(),
      /** That of the debate: the list of one topic is read in its order. */
      topicId: kit.text('topic_id'),
    },
    (t) => [
      kit.index('thread_grounds_since').on(t.since, t.threadId),
      kit.index('thread_grounds_topic').on(t.topicId, t.since, t.threadId),
    ],
  ),
  /** Debates in which one stall has hardly spoken while the other has. */
  stallCalls: kit.table(
    'stall_calls',
    {
      threadId: kit.int('thread_id').notNull().primaryKey(),
      stall: kit.text('stall').$type<'online' | 'offline'>().notNull(),
      at: kit.time('at').notNull(),
      topicId: kit.text('topic_id'),
    },
    (t) => [
      kit.index('stall_calls_stall').on(t.stall, t.at, t.threadId),
      kit.index('stall_calls_topic').on(t.stall, t.topicId, t.at, t.threadId),
    ],
  ),
  /** Since which version of the figures a part of a debate's page is as it is, and a digest of what it shows; no row is as good as nothing shown. */
  liveParts: kit.table(
    'live_parts',
    {
      threadId: kit.int('thread_id').notNull(),
      part: kit.text('part').$type<'ground' | 'invite' | 'minds'>().notNull(),
      digest: kit.text('digest').notNull(),
      version: kit.int('version').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.threadId, t.part] })],
  ),
})
