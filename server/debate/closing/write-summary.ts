import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { ThreadId } from '../../kernel/shapes.ts'
import type { Actor } from '../../people/actor.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { reviewPost } from '../../publishing/pipeline/review-post.ts'
import { Anyway } from '../../publishing/schema.ts'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
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
    const { actor } = context
    const { stall, before } = await authorship(tx, threadId, context)
    const post = {
      command: 'debate.write-summary',
      input,
      kind: 'edit',
      words: { text },
      before: before ?? '',
      thread: { id: threadId, cooling: false },
      number: null,
    } as const
    const held = await reviewPost(tx, post, context)
    if (held !== null) return { threadId, stall, held }

    await keep(tx, { threadId, stall, text, lang: lang ?? actor.locale, authorId: actor.personId }, before, context.at)
    await context.tell(threadId, 'summary', 0, { stall })
    return { threadId, stall }
  },
)

/** For which stall the actor sums this debate up, and what he wrote before; null if nothing yet. @throws {Refusal} if it is not for him */
async function authorship(tx: Scope, threadId: number, context: CommandContext<Actor>) {
  const { actor, at } = context
  const facts = await threadFacts(tx, threadId)
  can(actor, 'sum-up', { ...facts, ending: isEnding(facts, at) })
  const stall = await stallInThread(tx, threadId, context)
  if (stall !== 'online' && stall !== 'offline') throw new Refusal('not-of-stall')
  const { summaries: s } = tx.t
  const [before] = await tx.db
    .select({ authorId: s.authorId, text: s.text })
    .from(s)
    .where(and(eq(s.threadId, threadId), eq(s.stall, stall)))
  if (before && before.authorId !== actor.personId) throw new Refusal('summary-taken')
  if (!before && !(await maySumUp(tx, { threadId, personId: actor.personId, stall }))) throw new Refusal('not-of-stall')
  return { stall, before: before?.text ?? null }
}

type Summary = Omit<Scope['t']['summaries']['$inferInsert'], 'at' | 'editedAt'>

/** What replaces words of his is an edit of them. */
async function keep({ db, t: { summaries: s } }: Scope, summary: Summary, before: string | null, at: number): Promise<void> {
  const { threadId, stall, text, lang } = summary
  if (before === null) await db.insert(s).values({ ...summary, at, editedAt: null })
  else
    await db
      .update(s)
      .set({ text, lang, ...(before === '' ? { at } : { editedAt: at }) })
      .where(and(eq(s.threadId, threadId), eq(s.stall, stall)))
}
