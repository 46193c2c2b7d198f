import type { Kit } from '../store/kit.ts'

/** People, their sessions, and the secrets they may sign in with; secrets are stored hashed only. */
export const definePeople = (kit: Kit) => ({
  people: kit.table(
    'people',
    {
      id: kit.text('id').notNull().primaryKey(),
      name: kit.text('name').notNull(),
      /** What a name looks like to a reader: look-alike names share one skeleton. */
      skeleton: kit.text('skeleton').notNull(),
      passwordHash: kit.text('password_hash').notNull(),
      role: kit.text('role').$type<'member' | 'moderator' | 'administrator'>().notNull(),
      state: kit.text('state').$type<'active' | 'pending' | 'suspended'>().notNull(),
      stall: kit.text('stall').$type<'online' | 'offline' | 'buyer' | 'observer'>(),
      locale: kit.text('locale').$type<'id' | 'en'>().notNull(),
      /** Languages this person reads, so that a post in them needs no translation. */
      reads: kit.json<readonly ('id' | 'en')[]>('reads').notNull(),
      timeZone: kit.text('time_zone').notNull(),
      /** A line about oneself, plain text. */
      about: kit.text('about').notNull(),
      createdAt: kit.time('created_at').notNull(),
      /** A standing measure keeps him from writing; reading goes on. */
      muted: kit.bool('muted').notNull(),
    },
    (t) => [kit.unique('people_skeleton').on(t.skeleton), kit.index('people_waiting').on(t.state, t.createdAt, t.name)],
  ),
  sessions: kit.table(
    'sessions',
    {
      id: kit.text('id').notNull().primaryKey(),
      personId: kit.text('person_id').notNull(),
      tokenHash: kit.text('token_hash').notNull(),
      /** What the browser says it is, shortened: so that its owner knows which session to end. */
      device: kit.text('device').notNull(),
      createdAt: kit.time('created_at').notNull(),
      seenAt: kit.time('seen_at').notNull(),
    },
    (t) => [kit.unique('sessions_token').on(t.tokenHash), kit.index('sessions_person').on(t.personId)],
  ),
  recoveryCodes: kit.table(
    'recovery_codes',
    { personId: kit.text('person_id').notNull(), codeHash: kit.text('code_hash').notNull(), usedAt: kit.time('used_at') },
    (t) => [kit.primaryKey({ columns: [t.personId, t.codeHash] })],
  ),
  /** On how many days a person was here, and when that was counted last. */
  presence: kit.table('presence', {
    personId: kit.text('person_id').notNull().primaryKey(),
    days: kit.int('days').notNull(),
    countedAt: kit.time('counted_at').notNull(),
  }),
  /** Whom a person does not want to read: for himself alone. */
  mutes: kit.table(
    'mutes',
    { personId: kit.text('person_id').notNull(), mutedId: kit.text('muted_id').notNull(), at: kit.time('at').notNull() },
    (t) => [kit.primaryKey({ columns: [t.personId, t.mutedId] })],
  ),
  /** The key of each day under which networks of arrivals are hashed; thrown away with them, thirty days later at the latest. */
  arrivalKeys: kit.table('arrival_keys', { day: kit.text('day').notNull().primaryKey(), key: kit.text('key').notNull() }),
  /** From which hashed networks a person joined or signed in; never an address. Its first five signs are the day. */
  arrivals: kit.table('arrivals', { personId: kit.text('person_id').notNull(), network: kit.text('network').notNull() }, (t) => [
    kit.primaryKey({ columns: [t.network, t.personId] }),
  ]),
  /** Who joined from the network of somebody who was put out: his first posts are looked at first. Forgotten after thirty days. */
  watched: kit.table('watched', { personId: kit.text('person_id').notNull().primaryKey(), at: kit.time('at').notNull() }, (t) => [
    kit.index('watched_at').on(t.at),
  ]),
  /** Links that sign in, reset a password or make the first administrator: once, and not for long. */
  oneTimeLinks: kit.table('one_time_links', {
    tokenHash: kit.text('token_hash').notNull().primaryKey(),
    purpose: kit.text('purpose').$type<'sign-in' | 'reset-password' | 'first-administrator'>().notNull(),
    personId: kit.text('person_id'),
    expiresAt: kit.time('expires_at').notNull(),
    usedAt: kit.time('used_at'),
  }),
})
