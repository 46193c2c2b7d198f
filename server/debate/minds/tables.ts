import type { Kit } from '../../store/kit.ts'

/** Replies that changed somebody's mind, with his reason: public, since he says so himself. */
export const defineMinds = (kit: Kit) => ({
  changedMinds: kit.table(
    'changed_minds',
    {
      id: kit.text('id').notNull().primaryKey(),
      threadId: kit.int('thread_id').notNull(),
      number: kit.int('number').notNull(),
      personId: kit.text('person_id').notNull(),
      authorId: kit.text('author_id').notNull(),
      stall: kit.text('stall').$type<'online' | 'offline' | 'buyer' | 'observer'>().notNull(),
      authorStall: kit.text('author_stall').$type<'online' | 'offline' | 'buyer' | 'observer'>().notNull(),
      /** From what to what; null in a debate without a motion. */
      fromStance: kit.text('from_stance').$type<'agree' | 'unsure' | 'disagree'>(),
      toStance: kit.text('to_stance').$type<'agree' | 'unsure' | 'disagree'>(),
      /** Whether it counts for the reply's author, who then comes from the other stall. */
      credited: kit.bool('credited').notNull(),
      reason: kit.text('reason').notNull(),
      lang: kit.text('lang').$type<'id' | 'en'>().notNull(),
      at: kit.time('at').notNull(),
      revokedAt: kit.time('revoked_at'),
      /** He himself, or a moderator. */
      revokedById: kit.text('revoked_by_id'),
    },
    (t) => [
      kit.index('changed_minds_reply').on(t.threadId, t.number, t.at, t.id),
      kit.index('changed_minds_thread').on(t.threadId, t.at, t.id),
      kit.index('changed_minds_pair').on(t.personId, t.authorId, t.at),
      kit.index('changed_minds_author').on(t.authorId, t.at),
      kit.index('changed_minds_person').on(t.threadId, t.personId),
    ],
  ),
  /** Changed minds that stand, by the stall of whoever changed it; of the whole debate under number 0. */
  mindFigures: kit.table(
    'mind_figures',
    {
      threadId: kit.int('thread_id').notNull(),
      number: kit.int('number').notNull(),
      stall: kit.text('stall').$type<'online' | 'offline' | 'buyer' | 'observer'>().notNull(),
      many: kit.int('many').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.threadId, t.number, t.stall] })],
  ),
  /** How many people of the other stall somebody has changed the mind of: what stands and is credited. */
  mindCredits: kit.table('mind_credits', { personId: kit.text('person_id').notNull().primaryKey(), many: kit.int('many').notNull() }),
})
