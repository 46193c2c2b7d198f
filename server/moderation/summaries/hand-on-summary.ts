import { and, eq } from 'drizzle-orm'
import { type Static, Type } from 'typebox'
import { isEnding } from '../../debate/closing/is-ending.ts'
import { maySumUp } from '../../debate/closing/may-sum-up.ts'
import { SummingStall } from '../../debate/closing/schema.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { ThreadId } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { findPerson } from '../../people/find-person.ts'
import { TypedName } from '../../people/schema.ts'
import { threadFacts } from '../../threads/thread-facts.ts'
import { hear } from '../hearing/hearing.ts'
import { appendEntry } from '../log/append-entry.ts'

/** To whom of which stall. */
export const SummaryAuthor = Type.Object({ stall: SummingStall, name: TypedName }, { additionalProperties: false })
export type SummaryAuthor = Static<typeof SummaryAuthor>

/**
 * Hands the summary of one stall on to another of those who spoke in the debate from there; what stood there is gone. Both are told,
 * and the public log says that it was done.
 *
 * @throws {Refusal} `not-a-moderator`, `not-found`, `not-ending`, `not-of-stall` for somebody who did not speak from there, or what `hear` says
 */
export const handOnSummary = command(
  'moderation.hand-on-summary',
  Type.Object({ threadId: ThreadId, ...SummaryAuthor.properties }, { additionalProperties: false }),
  async (tx, { threadId, stall, name }, context) => {
    const { actor, at } = context
    can(actor, 'see-queue', { kind: 'forum' })
    const facts = await threadFacts(tx, threadId)
    if (!isEnding(facts, at)) throw new Refusal('not-ending')
    const person = await findPerson(tx, name)
    if (!person) throw new Refusal('not-found')
    const alone = await hear(tx, actor, { threadId, authorId: person.id, since: facts.closedAt ?? at }, at)
    if (!(await maySumUp(tx, { threadId, personId: person.id, stall }))) throw new Refusal('not-of-stall', { at: '/body/name' })
    const { summaries: s } = tx.t
    const [before] = await tx.db
      .select({ authorId: s.authorId })
      .from(s)
      .where(and(eq(s.threadId, threadId), eq(s.stall, stall)))
    if (before?.authorId === person.id) return { stall, name: person.name } // it is his already
    const blank = { authorId: person.id, text: '', lang: actor.locale, at, editedAt: null }
    await tx.db
      .insert(s)
      .values({ threadId, stall, ...blank })
      .onConflictDoUpdate({ target: [s.threadId, s.stall], set: blank })
    const handed = { stall, to: person.id, ...(before && { from: before.authorId }) }
    await context.tell(threadId, 'summary', 0, handed)
    await appendEntry(tx, { kind: 'summary-handed', threadId, moderator: actor.name, ...(alone && { alone }) }, at)
    return { stall, name: person.name }
  },
)
