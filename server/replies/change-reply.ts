import { and, eq } from 'drizzle-orm'
import { type Static, Type } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import { ThreadId } from '../kernel/shapes.ts'
import type { Actor } from '../people/actor.ts'
import { can } from '../people/can.ts'
import { command } from '../people/command.ts'
import { reviewPost } from '../publishing/pipeline/review-post.ts'
import { Anyway } from '../publishing/schema.ts'
import type { CommandContext } from '../store/commands.ts'
import type { Scope } from '../store/scope.ts'
import { handInMended } from '../threads/hand-in-mended.ts'
import { isQuietEdit, keepRevision } from '../threads/keep-revision.ts'
import { replyFacts, type ReplyFacts } from './reply-facts.ts'
import { ReplyChange, ReplyNumber } from './schema.ts'

const Input = Type.Object(
  { threadId: ThreadId, number: ReplyNumber, ...ReplyChange.properties, ...Anyway.properties },
  { additionalProperties: false },
)

/**
 * Changes a reply's text or language. The older text is kept and can be read, except after a correction within two minutes that
 * nobody has answered or flagged before. A hidden reply whose author was asked to mend it goes to the moderators.
 *
 * @returns `{ threadId, number, seq, held }`: what it is held under, while the older text stands
 * @throws {Refusal} `not-found`, or what `can` and `reviewPost` say
 */
export const changeReply = command(
  'replies.change',
  Input,
  async (tx, input, context): Promise<{ threadId: number; number: number; seq: number; held?: number }> => {
    const { threadId, number, text, lang } = input
    const { actor, at, tell } = context
    const facts = await replyFacts(tx, threadId, number)
    can(actor, 'edit', facts)
    if (text === undefined && lang === undefined) return { threadId, number, seq: facts.head } // nothing is changed
    if (facts.mending) return { threadId, number, seq: await mendReply(tx, input, facts, context) }
    const held = await reviewPost(
      tx,
      {
        command: 'replies.change',
        input,
        kind: 'edit',
        words: text === undefined ? {} : { text },
        before: facts.text,
        thread: { id: threadId, cooling: false },
        number,
      },
      context,
    )
    if (held !== null) return { threadId, number, seq: facts.head, held }
    const post = { threadId, number, postedAt: facts.createdAt, answered: facts.newest > number }
    const edited = text !== undefined && text !== facts.text && !(await isQuietEdit(tx, post, at))
    if (edited) await keepRevision(tx, { threadId, number, field: 'text', text: facts.text }, at)
    const { replies } = tx.t
    await tx.db
      .update(replies)
      .set({ ...(text !== undefined && { text }), ...(lang !== undefined && { lang }), ...(edited && { editedAt: at }) })
      .where(and(eq(replies.threadId, threadId), eq(replies.number, number)))
    return { threadId, number, seq: await tell(threadId, 'edit', number) }
  },
)

/** Puts a mended text into a reply that is hidden: for moderators first, so that readers are told of nothing. */
async function mendReply(
  tx: Scope,
  { threadId, number, text, lang }: Static<typeof Input>,
  facts: ReplyFacts,
  context: CommandContext<Actor>,
) {
  if (text === undefined || text === facts.text) throw new Refusal('invalid-input', { errors: [{ at: '/body/text', code: 'unchanged' }] })
  const { replies } = tx.t
  await keepRevision(tx, { threadId, number, field: 'text', text: facts.text }, context.at)
  await tx.db
    .update(replies)
    .set({ text, ...(lang !== undefined && { lang }), editedAt: context.at })
    .where(and(eq(replies.threadId, threadId), eq(replies.number, number)))
  await handInMended(tx, { threadId, number }, context)
  return facts.head
}
