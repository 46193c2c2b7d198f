import type { Kit } from '../../store/kit.ts'

/** Votes on replies, which are never public by name, and what they come to by stall. */
export const defineVotes = (kit: Kit) => ({
  votes: kit.table(
    'votes',
    {
      threadId: kit.int('thread_id').notNull(),
      number: kit.int('number').notNull(),
      personId: kit.text('person_id').notNull(),
      vote: kit.text('vote').$type<'agree' | 'disagree' | 'pass'>().notNull(),
      /** The stall he had when he voted: a later change moves only his later votes. */
      stall: kit.text('stall').$type<'online' | 'offline' | 'buyer' | 'observer'>().notNull(),
      /** False while he is too new, or when it was set aside. */
      counts: kit.bool('counts').notNull(),
      /** It may be part of a manipulation, or moderators found that it is: until they say otherwise it does not count, however often it is cast again. */
      aside: kit.bool('aside').notNull(),
      /** When it was cast, or when it began to count. */
      at: kit.time('at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.threadId, t.number, t.personId] }),
      kit.index('votes_person').on(t.personId, t.threadId, t.number),
      kit.index('votes_recent').on(t.threadId, t.number, t.at),
    ],
  ),
  /** Whose network a vote came from, as a hash: looked at for bursts, and forgotten after a day. */
  voteOrigins: kit.table(
    'vote_origins',
    {
      threadId: kit.int('thread_id').notNull(),
      number: kit.int('number').notNull(),
      personId: kit.text('person_id').notNull(),
      network: kit.text('network').notNull(),
      at: kit.time('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.threadId, t.number, t.personId] }), kit.index('vote_origins_at').on(t.at)],
  ),
  /** How often a person has voted, which decides whether his votes count; `waiting` is 1 while some of his do not yet. */
  voters: kit.table(
    'voters',
    {
      personId: kit.text('person_id').notNull().primaryKey(),
      votes: kit.int('votes').notNull(),
      waiting: kit.int('waiting').notNull(),
      /** Until when his votes of a minute and of an hour are used up, if he goes on at the pace that both allow. */
      minutePace: kit.time('minute_pace').notNull().default(0),
      hourPace: kit.time('hour_pace').notNull().default(0),
    },
    (t) => [kit.index('voters_waiting').on(t.waiting, t.votes, t.personId)],
  ),
  /** A reply's votes that count, by stall, and what follows from them. There is a row from the first vote on. */
  replyFigures: kit.table(
    'reply_figures',
    {
      threadId: kit.int('thread_id').notNull(),
      number: kit.int('number').notNull(),
      onlineAgree: kit.int('online_agree').notNull(),
      onlineDisagree: kit.int('online_disagree').notNull(),
      onlinePass: kit.int('online_pass').notNull(),
      offlineAgree: kit.int('offline_agree').notNull(),
      offlineDisagree: kit.int('offline_disagree').notNull(),
      offlinePass: kit.int('offline_pass').notNull(),
      buyerAgree: kit.int('buyer_agree').notNull(),
      buyerDisagree: kit.int('buyer_disagree').notNull(),
      buyerPass: kit.int('buyer_pass').notNull(),
      observerAgree: kit.int('observer_agree').notNull(),
      observerDisagree: kit.int('observer_disagree').notNull(),
      observerPass: kit.int('observer_pass').notNull(),
      helpful: kit.int('helpful').notNull(),
      /** Changed minds that stand. */
      minds: kit.int('minds').notNull(),
      /** What replies are sorted by; this, the rates and the badge are worked out by the tally. */
      key: kit.real('key').notNull(),
      onlineRate: kit.real('online_rate').notNull(),
      offlineRate: kit.real('offline_rate').notNull(),
      badge: kit.text('badge').$type<'waiting' | 'none' | 'candidate' | 'provisional' | 'common-ground'>().notNull(),
      /** The badge by the votes of those alone whose votes fit their stall; null while nobody has worked that out. */
      secondBadge: kit.text('second_badge').$type<'waiting' | 'none' | 'candidate' | 'provisional' | 'common-ground'>(),
      /** Why key and badge stand still until somebody has looked. */
      frozen: kit.text('frozen').$type<'burst' | 'contradiction'>(),
      frozenAt: kit.time('frozen_at'),
      /** Votes on it that do not count until moderators have looked. */
      doubted: kit.int('doubted').notNull().default(0),
      /** When a moderator let it go: what came before is no reason to freeze it again. */
      clearedAt: kit.time('cleared_at'),
      /** The key at which its votes were looked at last: they are looked at again only when it has risen. */
      lookedKey: kit.real('looked_key').notNull().default(0.25),
      /** Of the thread's figures, in which this row changed last; 0 until the next tally gives it one. */
      version: kit.int('version').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.threadId, t.number] }),
      kit.index('reply_figures_version').on(t.threadId, t.version),
      kit.index('reply_figures_key').on(t.threadId, t.key, t.number),
      kit.index('reply_figures_online').on(t.threadId, t.onlineRate, t.number),
      kit.index('reply_figures_offline').on(t.threadId, t.offlineRate, t.number),
      kit.index('reply_figures_badge').on(t.threadId, t.badge, t.key, t.number),
      kit.index('reply_figures_frozen').on(t.frozen, t.frozenAt),
    ],
  ),
  /** Who found a reply useful: about its quality, apart from whether he agrees. */
  helpfuls: kit.table(
    'helpfuls',
    {
      threadId: kit.int('thread_id').notNull(),
      number: kit.int('number').notNull(),
      personId: kit.text('person_id').notNull(),
      /** Whose reply it is: how many people found him useful counts for how far he is trusted. */
      authorId: kit.text('author_id').notNull(),
      at: kit.time('at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.threadId, t.number, t.personId] }),
      kit.index('helpfuls_person').on(t.personId, t.threadId, t.number),
      kit.index('helpfuls_author').on(t.authorId, t.personId),
    ],
  ),
  /** One reader's reaction to an opening opinion. */
  ratings: kit.table(
    'ratings',
    {
      threadId: kit.int('thread_id').notNull(),
      personId: kit.text('person_id').notNull(),
      rating: kit.text('rating').$type<'timely' | 'useful' | 'inspiring' | 'interesting' | 'entertaining' | 'unique'>().notNull(),
      at: kit.time('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.threadId, t.personId] }), kit.index('ratings_person').on(t.personId, t.threadId)],
  ),
  ratingFigures: kit.table(
    'rating_figures',
    {
      threadId: kit.int('thread_id').notNull(),
      rating: kit.text('rating').$type<'timely' | 'useful' | 'inspiring' | 'interesting' | 'entertaining' | 'unique'>().notNull(),
      many: kit.int('many').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.threadId, t.rating] })],
  ),
})
