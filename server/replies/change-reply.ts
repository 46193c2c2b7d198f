import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { ThreadId } from '../kernel/shapes.ts'
import { can } from '../people/can.ts'
import { command } from '../people/command.ts'
import { isQuietEdit, keepRevision } from '../threads/keep-revision.ts'
import { replyFacts } from './reply-facts.ts'
import { ReplyChange, ReplyNumber } from './schema.ts'

const Input = Type.Object({ threadId: ThreadId, number: ReplyNumber, ...ReplyChange.properties }, { additionalProperties: false })

/**
 * Changes a reply's text or language. The older text is kept and can be read, except after a correction within two minutes that
 * nobody has answered or flagged before.
 *
 * @returns `{ threadId, number, seq }`
 * @throws {Refusal} `not-found`, `thread-closed`, or what `can` says
 */
export const changeReply = command('replies.change', Input, async (tx, { threadId, number, text, lang }, { actor, at, tell }) => {
  const facts = await replyFacts(tx, threadId, number)
  can(actor, 'edit', facts)
  const post = { threadId, number, postedAt: facts.createdAt, answered: facts.newest > number }
  const edited = text !== undefined && text !== facts.text && !(await isQuietEdit(tx, post, at))
  if (edited) await keepRevision(tx, { threadId, number, field: 'text', text: facts.text }, at)
  const { replies } = tx.t
  await tx.db
    .update(replies)
    .set({ ...(text !== undefined && { text }), ...(lang !== undefined && { lang }), ...(edited && { editedAt: at }) })
    .where(and(eq(replies.threadId, threadId), eq(replies.number, number)))
  return { threadId, number, seq: await tell(threadId, 'edit', number) }
})
