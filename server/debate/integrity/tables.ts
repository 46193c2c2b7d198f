import type { Kit } from '../../store/kit.ts'

type Counted = { readonly agree: number; readonly disagree: number; readonly pass: number }
type Figures = Readonly<Record<'online' | 'offline' | 'buyer' | 'observer', Counted>>

/** What keeps figures honest: badges that stand still until somebody has looked, and what the nightly look at a debate's votes came to. */
export const defineIntegrity = (kit: Kit) => ({
  /** Replies whose votes moderators are to look at, and why; whether the badge is frozen meanwhile stands with its figures. */
  freezes: kit.table(
    'freezes',
    {
      threadId: kit.int('thread_id').notNull(),
      number: kit.int('number').notNull(),
      why: kit.text('why').$type<'burst' | 'contradiction'>().notNull(),
      /** Whose votes came in a burst; null where votes of both stalls do not fit their voters. */
      stall: kit.text('stall').$type<'online' | 'offline'>(),
      /** Which way the votes of the burst went. */
      side: kit.text('side').$type<'agree' | 'disagree'>(),
      suspects: kit.int('suspects').notNull(),
      /** The reply's figures then, with the suspects and without. */
      figures: kit.json<Figures>('figures').notNull(),
      without: kit.json<Figures>('without').notNull(),
      at: kit.time('at').notNull(),
      /** When it ends by itself if all is calm until then: only what came in mere haste does. */
      endsAt: kit.time('ends_at'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.threadId, t.number] }),
      kit.index('freezes_at').on(t.at, t.threadId, t.number),
      kit.index('freezes_ends').on(t.endsAt),
    ],
  ),
  /** The votes that are doubted, kept since networks are forgotten: nobody is shown them; those that were not set aside for good go with the answer. */
  suspectVotes: kit.table(
    'suspect_votes',
    {
      threadId: kit.int('thread_id').notNull(),
      number: kit.int('number').notNull(),
      personId: kit.text('person_id').notNull(),
      /** Moderators set it aside: this stays, so that it counts no more even if it is taken back and cast anew. */
      aside: kit.bool('aside').notNull().default(false),
      /** It does not count until they have looked. */
      held: kit.bool('held').notNull().default(false),
      /** Of the reply with whose answer it counts again or never: this one, or another of the debate on which he was found. */
      foundOn: kit.int('found_on').notNull().default(0),
      /** Mere haste speaks against it. */
      hasty: kit.bool('hasty').notNull().default(false),
      /** When it began to count. */
      at: kit.time('at').notNull().default(0),
    },
    (t) => [
      kit.primaryKey({ columns: [t.threadId, t.number, t.personId] }),
      kit.index('suspect_votes_person').on(t.personId, t.threadId),
      kit.index('suspect_votes_found').on(t.threadId, t.foundOn),
    ],
  ),
  /** When a debate was looked at, and at which version of its figures. */
  looks: kit.table('looks', {
    threadId: kit.int('thread_id').notNull().primaryKey(),
    tally: kit.int('tally').notNull(),
    at: kit.time('at').notNull(),
  }),
  opinionMaps: kit.table('opinion_maps', {
    threadId: kit.int('thread_id').notNull().primaryKey(),
    at: kit.time('at').notNull(),
    /** People on the map. */
    voters: kit.int('voters').notNull(),
    /** Share of them whose votes lie with their declared stall, 0 to 1; null where that was not worked out. */
    agreement: kit.real('agreement'),
    map: kit.json<unknown>('map').notNull(),
  }),
  /** What it takes to find one's own place on the map: for nobody but the reader whose place it is, on his own page. */
  mapBearings: kit.table('map_bearings', {
    threadId: kit.int('thread_id').notNull().primaryKey(),
    /** The version of the figures that the map was drawn by, and when. */
    tally: kit.int('tally').notNull(),
    at: kit.time('at').notNull(),
    bearings: kit.json<unknown>('bearings').notNull(),
  }),
})
