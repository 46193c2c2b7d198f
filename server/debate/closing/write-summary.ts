import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { ThreadId } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { reviewPost } from '../../publishing/pipeline/review-post.ts'
import { Anyway } from '../../publishing/schema.ts'
import { stallInThread } from '../../threads/stall-in-thread.ts'
import { threadFacts } from '../../threads/thread-facts.ts'
import { isEnding } from './is-ending.ts'
import { maySumUp } from './may-sum-up.ts'
import { SummaryDraft } from './schema.ts'

const Input = Type.Object({ threadId: ThreadId, ...SummaryDraft.properties, ...Anyway.properties }, { additionalProperties: false })

/**
 * Sums a debate up for the actor's stall, or changes what he wrote: one author a stall, the first who comes of those who spoke in the
 * debate from there, unless a moderator hands that on.
 *
 * @returns `{ stall, held }`: while it waits for a moderator `held` is what it waits under
 * @throws {Refusal} `not-found`, `not-ending`, `not-of-stall`, `summary-taken`, or what `can` and `reviewPost` say
 */
export const writeSummary = command(
  'debate.write-summary',
  Input,
  async (tx, input, context): Promise<{ threadId: number; stall: 'online' | 'offline'; held?: number }> => {
    const { threadId, text, lang } = input
    const { actor, at } = context
    const facts = await threadFacts(tx, threadId)
    can(actor, 'sum-up', { ...facts, ending: isEnding(facts, at) })
    const stall = await stallInThread(tx, threadId, context)
    if (stall !== 'online' && stall !== 'offline') throw new Refusal('not-of-stall')
    const { summaries: s } = tx.t
    const here = and(eq(s.threadId, threadId), eq(s.stall, stall))
    const [before] = await tx.db.select().from(s).where(here)
    if (before && before.authorId !== actor.personId) throw new Refusal('summary-taken')
    if (!before && !(await maySumUp(tx, { threadId, personId: actor.personId, stall }))) throw new Refusal('not-of-stall')
    const thread = { id: threadId, cooling: false }
    const post = {
      command: 'debate.write-summary',
      input,
      kind: 'edit',
      words: { text },
      before: before?.text ?? '',
      thread,
      number: null,
    } as const
    const held = await reviewPost(tx, post, context)
    if (held !== null) return { threadId, stall, held }

    const said = { text, lang: lang ?? actor.locale }
    const edited = before !== undefined && before.text !== ''
    if (before)
      await tx.db
        .update(s)
        .set({ ...said, ...(edited ? { editedAt: at } : { at }) })
        .where(here)
    else await tx.db.insert(s).values({ ...said, threadId, stall, authorId: actor.personId, at, editedAt: null })
    await context.tell(threadId, 'summary', 0, { stall })
    return { threadId, stall }
  },
)
