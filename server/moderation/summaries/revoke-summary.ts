import { and, eq, ne } from 'drizzle-orm'
import { Type } from 'typebox'
import { SummingStall } from '../../debate/closing/schema.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { ThreadId } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { mustFitRule, Revocation } from '../decisions/revocation.ts'
import { RULES_VERSION } from '../decisions/rules.ts'
import { hear } from '../hearing/hearing.ts'
import { appendEntry } from '../log/append-entry.ts'

const Input = Type.Object({ threadId: ThreadId, stall: SummingStall, ...Revocation.properties }, { additionalProperties: false })

/**
 * Revokes a closing summary, however long ago the debate was closed: its words are gone, its author is told why, and the public log says
 * by which rule. It stays his to write as long as he is asked, unless it is handed on.
 *
 * @throws {Refusal} `not-a-moderator`, `not-found` where nothing is written, what `hear` says of who wrote in the debate, `invalid-input`
 *   for a reason of another rule
 */
export const revokeSummary = command('moderation.revoke-summary', Input, async (tx, { threadId, stall, rule, reason }, context) => {
  const { actor, at } = context
  can(actor, 'see-queue', { kind: 'forum' })
  const { summaries: s } = tx.t
  const written = and(eq(s.threadId, threadId), eq(s.stall, stall), ne(s.text, ''))
  const [summary] = await tx.db.select({ authorId: s.authorId, at: s.at }).from(s).where(written)
  if (!summary) throw new Refusal('not-found')
  const { authorId } = summary
  const alone = await hear(tx, actor, { threadId, authorId, since: summary.at }, at)
  mustFitRule({ rule, reason })
  await tx.db.update(s).set({ text: '', editedAt: null }).where(written)
  const why = { rule, rulesVersion: RULES_VERSION, reason }
  await context.tell(threadId, 'summary', 0, { stall, of: authorId, ...why })
  await appendEntry(tx, { kind: 'summary-revoked', threadId, moderator: actor.name, ...why, ...(alone && { alone }) }, at)
  return { threadId, stall }
})
