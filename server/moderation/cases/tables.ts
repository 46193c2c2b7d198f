import { sql } from 'drizzle-orm'
import type { Kit } from '../../store/kit.ts'
import type { FlagReasonCode } from '../flags/tables.ts'

/** Cases: what moderators judge. Flags of one post are grouped into one (`number` 0 is the opening); an order of an authority is one of its own. */
export const defineCases = (kit: Kit) => ({
  cases: kit.table(
    'cases',
    {
      /** Counts 1, 2, 3 … and is the case's name among moderators and in the queue's log. */
      id: kit.int('id').notNull().primaryKey(),
      kind: kit.text('kind').$type<'flags' | 'legal'>().notNull(),
      threadId: kit.int('thread_id').notNull(),
      number: kit.int('number').notNull(),
      /** Counts the cases of one post, so that two first flags at the same moment cannot open two. */
      round: kit.int('round').notNull(),
      /** Quiet: flagged again after it was kept, by too few to look again. Decided becomes final when no appeal can come any more. */
      state: kit.text('state').$type<'quiet' | 'open' | 'decided' | 'appealed' | 'final'>().notNull(),
      /** The gravest reason among its flags: what the moderator sees first. */
      reason: kit.text('reason').$type<FlagReasonCode | 'legal-order'>().notNull(),
      /** A flagged text of it held words of the list of rough ones: it comes before what is as calm, and nothing else follows from it. */
      rough: kit.bool('rough').notNull().default(false),
      /** Where it stands in the queue: fraud first, then what else cannot wait, then what holds rough words, then the rest; within that by its clock. */
      rank: kit
        .int('rank')
        .generatedAlwaysAs(
          sql`case when reason = 'fraud' then 0 when reason in ('personal-data', 'legal-order') then 1 when rough then 2 else 3 end`,
        ),
      flagCount: kit.int('flag_count').notNull(),
      /** What its flags weigh together, in hundredths, each stall capped. */
      weight: kit.int('weight').notNull(),
      /** Author, language and stall of the post: for filters, and for all of one person at once. */
      authorId: kit.text('author_id').notNull(),
      lang: kit.text('lang').$type<'id' | 'en'>().notNull(),
      stall: kit.text('stall').$type<'online' | 'offline' | 'buyer' | 'observer'>().notNull(),
      openedAt: kit.time('opened_at').notNull(),
      /** When it should be decided: the earliest clock among its flags. */
      dueAt: kit.time('due_at').notNull(),
      /** When moderators are next reminded (half, four fifths of its time, and its end); null after that. */
      alarmAt: kit.time('alarm_at'),
      claimedById: kit.text('claimed_by_id'),
      /** A claim frees itself at this time. */
      claimedUntil: kit.time('claimed_until'),
      /** When the weight of its flags hid the post until somebody decides. */
      hiddenAt: kit.time('hidden_at'),
      /** When its author handed in a mended text after he was asked to. */
      resubmittedAt: kit.time('resubmitted_at'),
      /** When it was last decided; undoing a decision is one too. */
      decidedAt: kit.time('decided_at'),
      /** When what flaggers saw is to be forgotten; null while it is needed, and again when it is done. */
      forgetAt: kit.time('forget_at'),
    },
    (t) => [
      kit.unique('cases_post').on(t.threadId, t.number, t.kind, t.round),
      kit.index('cases_rank').on(t.state, t.rank, t.dueAt, t.id),
      kit.index('cases_lang').on(t.state, t.lang, t.rank, t.dueAt, t.id),
      kit.index('cases_stall').on(t.state, t.stall, t.rank, t.dueAt, t.id),
      kit.index('cases_due').on(t.state, t.dueAt, t.id),
      kit.index('cases_reason').on(t.state, t.reason, t.dueAt, t.id),
      kit.index('cases_decided').on(t.state, t.decidedAt, t.id),
      kit.index('cases_author').on(t.authorId, t.state, t.id),
      kit.index('cases_alarm').on(t.alarmAt),
      kit.index('cases_forget').on(t.forgetAt),
    ],
  ),
  /** What moderators and the program did with a case besides deciding it. */
  caseSteps: kit.table(
    'case_steps',
    {
      caseId: kit.int('case_id').notNull(),
      at: kit.time('at').notNull(),
      kind: kit.text('kind').$type<'claim' | 'release' | 'unmask' | 'translate' | 'provisional-hide' | 'resubmit'>().notNull(),
      /** Null where the program itself acted. */
      personId: kit.text('person_id'),
    },
    (t) => [kit.primaryKey({ columns: [t.caseId, t.at, t.kind] })],
  ),
  /** What a post under judgement says in the other language, written by a moderator who reads both. */
  caseTranslations: kit.table(
    'case_translations',
    {
      caseId: kit.int('case_id').notNull(),
      lang: kit.text('lang').$type<'id' | 'en'>().notNull(),
      text: kit.text('text').notNull(),
      byId: kit.text('by_id').notNull(),
      at: kit.time('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.caseId, t.lang] })],
  ),
})
