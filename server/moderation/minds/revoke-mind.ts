import { and, eq, isNull } from 'drizzle-orm'
import { type Static, Type } from 'typebox'
import { takeBackMind } from '../../debate/minds/take-back-mind.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { Id } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { REASONS_AGAINST } from '../decisions/decision-reasons.ts'
import { RULES_VERSION } from '../decisions/rules.ts'
import { Rule } from '../decisions/schema.ts'
import { hear } from '../hearing/hearing.ts'
import { appendEntry } from '../log/append-entry.ts'

/** Why somebody's changed mind is revoked: each reason names its rule, and has its sentence in every language. */
const RevokeReason = Type.Enum(
  Object.entries(REASONS_AGAINST)
    .filter(([, rule]) => rule !== null)
    .map(([reason]) => reason as Exclude<keyof typeof REASONS_AGAINST, 'other'>),
)

/** What a moderator says when he revokes one. */
export const MindRevocation = Type.Object({ rule: Rule, reason: RevokeReason }, { additionalProperties: false })
export type MindRevocation = Static<typeof MindRevocation>

/**
 * Revokes a changed mind: it counts no more, its reason is forgotten, whose it was is told why, and the public log says by which rule.
 * The same mind cannot be changed again.
 *
 * @throws {Refusal} `not-a-moderator`, `not-found` for one that stands no more, what `hear` says of who wrote in the debate,
 *   `invalid-input` for a reason of another rule
 */
export const revokeMind = command(
  'moderation.revoke-mind',
  Type.Object({ id: Id, ...MindRevocation.properties }, { additionalProperties: false }),
  async (tx, { id, rule, reason }, context) => {
    const { actor, at } = context
    can(actor, 'see-queue', { kind: 'forum' })
    const { changedMinds: m } = tx.t
    const [mind] = await tx.db
      .select({ threadId: m.threadId, number: m.number, personId: m.personId, at: m.at })
      .from(m)
      .where(and(eq(m.id, id), isNull(m.revokedAt)))
    if (!mind) throw new Refusal('not-found')
    const { threadId, number } = mind
    const alone = await hear(tx, actor, { threadId, authorId: mind.personId, since: mind.at }, at)
    if (REASONS_AGAINST[reason] !== rule) throw new Refusal('invalid-input', { errors: [{ at: '/body/reason', code: 'other-rule' }] })
    await takeBackMind(tx, id, actor.personId, context, { mind: id, rule, rulesVersion: RULES_VERSION, reason })
    const said = { threadId, number, moderator: actor.name, rule, rulesVersion: RULES_VERSION, reason }
    await appendEntry(tx, { kind: 'mind-revoked', ...said, ...(alone && { alone }) }, at)
    return { id }
  },
)
