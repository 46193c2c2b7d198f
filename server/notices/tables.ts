import type { DecisionReasonCode } from '../moderation/decisions/tables.ts'
import type { Kit } from '../store/kit.ts'

/** What a person is told: somebody answered, a moderator decided. References only; the text is read when it is shown. */
export const defineNotices = (kit: Kit) => ({
  notices: kit.table(
    'notices',
    {
      personId: kit.text('person_id').notNull(),
      /** Counts 1, 2, 3 … per person. */
      number: kit.int('number').notNull(),
      kind: kit.text('kind').$type<NoticeKindCode>().notNull(),
      /** 0 is none: of a held opening there is no debate yet. */
      threadId: kit.int('thread_id').notNull(),
      /** The reply it is about; 0 is the opening. */
      reply: kit.int('reply').notNull(),
      /** Who answered; a decision names nobody. */
      byId: kit.text('by_id'),
      decisionId: kit.text('decision_id'),
      /** The case it is about, where there is no decision (yet). */
      caseId: kit.int('case_id'),
      /** Plain values beside the references (an outcome, a share of a clock); never a person's words. */
      detail: kit.json<NoticeDetail>('detail'),
      at: kit.time('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.personId, t.number] }), kit.index('notices_thread').on(t.personId, t.kind, t.threadId, t.number)],
  ),
  /** How many notices a person has and how far he read them, so that "3 new" needs no counting. */
  noticeBoxes: kit.table('notice_boxes', {
    personId: kit.text('person_id').notNull().primaryKey(),
    lastNumber: kit.int('last_number').notNull(),
    readNumber: kit.int('read_number').notNull(),
  }),
})

/** As `NOTICE_KINDS`; tables know no other file. */
export type NoticeKindCode =
  | 'answer'
  | 'reply-in-thread'
  | 'decision'
  | 'flag-outcome'
  | 'provisional-hide'
  | 'resubmission'
  | 'appeal'
  | 'own-decision'
  | 'second'
  | 'measure-ended'
  | 'held'
  | 'alarm'
  | 'disclosure'
  | 'mind-changed'
  | 'mind-revoked'
  | 'badge-frozen'
  | 'badge-thawed'
  | 'summary-yours'
  | 'summary-passed'
  | 'summary-revoked'
  | 'response'

/** What a notice may say besides its references. */
export type NoticeDetail = {
  /** Of a held post: whether it was published; of one's own decision, what came of the appeal against it; of a measure, of the proposal. */
  readonly outcome?: 'published' | 'agreed' | 'refused' | 'upheld' | 'overturned'
  /** The held post. */
  readonly held?: string
  /** The measure that ended, or that was proposed. */
  readonly measure?: 'mute' | 'suspend' | 'ban'
  /** How much of a clock is gone, in percent. */
  readonly share?: number
  /** Of what a moderator revoked: the rule, in which edition, and why. */
  readonly rule?: number
  readonly rulesVersion?: number
  readonly reason?: DecisionReasonCode
}
