import type { Kit } from '../../store/kit.ts'

/** Decisions on cases, and the strike that some of them give the author of the post. */
export const defineDecisions = (kit: Kit) => ({
  decisions: kit.table(
    'decisions',
    {
      id: kit.text('id').notNull().primaryKey(),
      caseId: kit.int('case_id').notNull(),
      threadId: kit.int('thread_id').notNull(),
      number: kit.int('number').notNull(),
      /** Author of the post at that time. */
      personId: kit.text('person_id').notNull(),
      moderatorId: kit.text('moderator_id').notNull(),
      action: kit.text('action').$type<ActionCode>().notNull(),
      /** Number of the published rule; nothing is done against a post without one. */
      rule: kit.int('rule'),
      /** Which edition of the rules was in force. */
      rulesVersion: kit.int('rules_version').notNull(),
      /** Why, as a code: each reader has it in his own language. */
      reason: kit.text('reason').$type<DecisionReasonCode>().notNull(),
      /** What the moderator wrote besides; only the author reads it. */
      note: kit.text('note').notNull(),
      /** How the post stood before, so that this can be undone. */
      before: kit.text('before').$type<'shown' | 'hidden' | 'removed' | 'legal' | 'deleted'>().notNull(),
      /** The decision that this one takes back. */
      undoes: kit.text('undoes'),
      state: kit.text('state').$type<'standing' | 'undone' | 'overturned'>().notNull(),
      /** The moderator does not read the language of the post: another looks at it again. */
      onTranslation: kit.bool('on_translation').notNull(),
      recheckedById: kit.text('rechecked_by_id'),
      /** Nobody else could have decided (a small house): the log says so. */
      alone: kit.bool('alone').notNull(),
      at: kit.time('at').notNull(),
    },
    (t) => [
      kit.index('decisions_post').on(t.threadId, t.number, t.at),
      kit.index('decisions_case').on(t.caseId),
      kit.index('decisions_recheck').on(t.onTranslation, t.recheckedById, t.at),
    ],
  ),
  /** One row a strike; an overturned one is deleted. */
  strikes: kit.table(
    'strikes',
    {
      decisionId: kit.text('decision_id').notNull().primaryKey(),
      personId: kit.text('person_id').notNull(),
      at: kit.time('at').notNull(),
      expiresAt: kit.time('expires_at').notNull(),
    },
    (t) => [kit.index('strikes_person').on(t.personId, t.expiresAt), kit.index('strikes_expiry').on(t.expiresAt)],
  ),
})

/** As `ACTIONS`; tables know no other file. */
export type ActionCode = 'keep' | 'hide' | 'remove' | 'ask-edit' | 'restore' | 'uphold' | 'withhold' | 'lift'

/** As `DECISION_REASONS`. */
export type DecisionReasonCode =
  | 'insult'
  | 'threat'
  | 'pestering'
  | 'group-hatred'
  | 'contact-data'
  | 'identity-data'
  | 'advertising'
  | 'repeated-text'
  | 'advance-payment'
  | 'impersonation'
  | 'unfounded-accusation'
  | 'false-news'
  | 'distorted-words'
  | 'forbidden-goods'
  | 'gambling'
  | 'illegal-loan'
  | 'beside-the-point'
  | 'no-breach'
  | 'opinion'
  | 'mended'
  | 'mistake'
  | 'enough'
  | 'legal-order'
  | 'legal-order-lifted'
  | 'other'
