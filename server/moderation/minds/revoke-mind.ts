import { and, eq, isNull } from 'drizzle-orm'
import { Type } from 'typebox'
import { takeBackMind } from '../../debate/minds/take-back-mind.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { Id } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { mustFitRule, Revocation } from '../decisions/revocation.ts'
import { RULES_VERSION } from '../decisions/rules.ts'
import { hear } from '../hearing/hearing.ts'
import { appendEntry } from '../log/append-entry.ts'

/**
 * Revokes a changed mind: it counts no more, its reason is forgotten, whose it was is told why, and the public log says by which rule.
 * The same mind cannot be changed again.
 *
 * @throws {Refusal} `not-a-moderator`, `not-found` for one that stands no more, what `hear` says of who wrote in the debate,
 *   `invalid-input` for a reason of another rule
 */
export const revokeMind = command(
  'moderation.revoke-mind',
  Type.Object({ id: Id, ...Revocation.properties }, { additionalProperties: false }),
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
    mustFitRule({ rule, reason })
    await takeBackMind(tx, id, actor.personId, context, { mind: id, rule, rulesVersion: RULES_VERSION, reason })
    const said = { threadId, number, moderator: actor.name, rule, rulesVersion: RULES_VERSION, reason }
    await appendEntry(tx, { kind: 'mind-revoked', ...said, ...(alone && { alone }) }, at)
    return { id }
  },
)
