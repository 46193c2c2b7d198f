import { Type } from 'typebox'
import { writeSummary } from '../../debate/closing/write-summary.ts'
import { changeMind } from '../../debate/minds/change-mind.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Actor } from '../../people/actor.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { readActor } from '../../people/read-actor.ts'
import { HeldId } from '../../publishing/schema.ts'
import type { HeldCommand } from '../../publishing/tables.ts'
import { changeReply } from '../../replies/change-reply.ts'
import { postReply } from '../../replies/post-reply.ts'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { addTopic } from '../../threads/add-topic.ts'
import { changeThread } from '../../threads/change-thread.ts'
import { openThread } from '../../threads/open-thread.ts'
import { decideHeld, takeHeld } from './decide-held.ts'

type Context = CommandContext<Actor>
type Place = { readonly threadId: number; readonly number: number } | null

/** Carries out what was held. What was sent was checked by its own command's shape when it was held. */
type Work = (tx: Scope, input: never, contexts: { author: Context; moderator: Context }) => Promise<Place>

const WORKS: Readonly<Record<HeldCommand, Work>> = {
  'replies.post': (tx, input, { author }) => postReply.run(tx, input, author),
  'replies.change': (tx, input, { author }) => changeReply.run(tx, input, author),
  'threads.open': async (tx, input, { author }) => ({ ...(await openThread.run(tx, input, author)), number: 0 }),
  'threads.change': async (tx, input, { author }) => ({ ...(await changeThread.run(tx, input, author)), number: 0 }),
  'debate.change-mind': (tx, input, { author }) => changeMind.run(tx, input, author),
  'debate.write-summary': async (tx, input, { author }) => ({ ...(await writeSummary.run(tx, input, author)), number: 0 }),
  // Only an administrator makes a topic, whoever proposed it.
  async 'threads.add-topic'(tx, input, { moderator }) {
    await addTopic.run(tx, input, moderator)
    return null
  },
}

/**
 * Lets something held be posted: what its author sent is carried out now, as his, and gets its number now.
 *
 * @returns where it stands, or null for a topic
 * @throws {Refusal} `not-found`, `already-decided`, `own-matter`, `author-not-active`, or what the original command says
 *   (`thread-closed`)
 */
export const approveHeld = command(
  'publishing.approve',
  Type.Object({ id: HeldId }, { additionalProperties: false }),
  async (tx, { id }, context): Promise<{ post: Place }> => {
    can(context.actor, 'decide-held', { kind: 'forum' })
    const { row: held } = await takeHeld(tx, id, context.actor, context.at)
    const actor = await authorOf(tx, held.authorId, context.at)
    const done = await WORKS[held.command](tx, held.input as never, { author: { ...context, actor }, moderator: context })
    const post = done && { threadId: done.threadId, number: done.number }
    await decideHeld(tx, held, { state: 'approved', post }, context)
    return { post }
  },
)

/** The author as he is now. Without a session the program acts for him, so nobody asks him again about his words. */
async function authorOf(tx: Scope, personId: string, at: number): Promise<Actor> {
  const author = await readActor(tx, { personId, sessionId: null }, at).catch((error: unknown) => {
    throw error instanceof Refusal ? new Refusal('author-not-active') : error
  })
  if (author.state !== 'active' || author.muted) throw new Refusal('author-not-active')
  return author
}
