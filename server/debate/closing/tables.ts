import type { Kit } from '../../store/kit.ts'

/** How a debate ends. */
export const defineClosing = (kit: Kit) => ({
  /** What one author of each stall says the debate came to. */
  summaries: kit.table(
    'summaries',
    {
      threadId: kit.int('thread_id').notNull(),
      stall: kit.text('stall').$type<'online' | 'offline' | 'buyer' | 'observer'>().notNull(),
      authorId: kit.text('author_id').notNull(),
      text: kit.text('text').notNull(),
      lang: kit.text('lang').$type<'id' | 'en'>().notNull(),
      at: kit.time('at').notNull(),
      editedAt: kit.time('edited_at'),
    },
    (t) => [kit.primaryKey({ columns: [t.threadId, t.stall] }), kit.index('summaries_author').on(t.authorId, t.at)],
  ),
  /** With what people came into a debate and with what they left it, by stall: those who answered at its end. */
  closingFigures: kit.table(
    'closing_figures',
    {
      threadId: kit.int('thread_id').notNull(),
      stall: kit.text('stall').$type<'online' | 'offline' | 'buyer' | 'observer'>().notNull(),
      openedWith: kit.text('opened_with').$type<'agree' | 'unsure' | 'disagree'>().notNull(),
      closedWith: kit.text('closed_with').$type<'agree' | 'unsure' | 'disagree'>().notNull(),
      many: kit.int('many').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.threadId, t.stall, t.openedWith, t.closedWith] })],
  ),
})
