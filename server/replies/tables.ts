import type { Kit } from '../store/kit.ts'

/** Replies. `number` counts 1, 2, 3 … in its thread without gaps and is the reply's address. */
export const defineReplies = (kit: Kit) => ({
  replies: kit.table(
    'replies',
    {
      threadId: kit.int('thread_id').notNull(),
      number: kit.int('number').notNull(),
      authorId: kit.text('author_id').notNull(),
      stall: kit.text('stall').$type<'online' | 'offline' | 'buyer' | 'observer'>().notNull(),
      intent: kit.text('intent').$type<'support' | 'rebut' | 'ask' | 'evidence'>(),
      lang: kit.text('lang').$type<'id' | 'en'>().notNull(),
      text: kit.text('text').notNull(),
      parentNumber: kit.int('parent_number'),
      /** Words of `quoteNumber`'s text, drawn only while that reply is shown. Number 0 is the opening. */
      quoteNumber: kit.int('quote_number'),
      quoteText: kit.text('quote_text'),
      /** Hidden, removed (for good, text forgotten when no appeal can come) or withheld by order of law: by moderators; deleted: by its author. */
      state: kit.text('state').$type<'shown' | 'hidden' | 'deleted' | 'removed' | 'legal'>().notNull(),
      createdAt: kit.time('created_at').notNull(),
      editedAt: kit.time('edited_at'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.threadId, t.number] }),
      kit.index('replies_author').on(t.authorId, t.createdAt),
      kit.index('replies_quote').on(t.threadId, t.quoteNumber),
      kit.index('replies_stall').on(t.threadId, t.stall, t.number),
    ],
  ),
})
