import { type TSchema, Type } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import { keysetPage, nullable } from '../kernel/shapes.ts'
import type { Scope } from '../store/scope.ts'
import { readHead } from '../threads/read-head.ts'
import { readReply } from './read-replies.ts'
import { Reply } from './schema.ts'

/** What is thought of replies, which this room does not know: its shape, and how it is read for several replies of a thread at once. */
export type ReplyFigures = {
  readonly shape: TSchema
  read(scope: Scope, threadId: number, numbers: readonly number[]): Promise<(number: number) => unknown>
}

const Seq = Type.Integer({ description: "all of the thread's log up to here is in this answer: follow from here" })
const strict = { additionalProperties: false }

/** Replies as the API tells them: with their figures, of which there are none for a reply that is not shown. */
export function figuredReplies({ shape, read }: ReplyFigures) {
  const Figured = Type.Object({ ...Reply.properties, figures: nullable(shape) }, strict)

  async function withFigures(scope: Scope, threadId: number, replies: readonly Reply[]) {
    const numbers = replies.flatMap(({ number, state }) => (state === 'shown' ? [number] : []))
    const figuresOf = await read(scope, threadId, numbers)
    return replies.map((reply) => ({ ...reply, figures: reply.state === 'shown' ? figuresOf(reply.number) : null }))
  }

  async function one(scope: Scope, threadId: number, number: number) {
    const reply = await readReply(scope, { threadId, number })
    if (!reply) throw new Refusal('not-found')
    return (await withFigures(scope, threadId, [reply]))[0]!
  }

  return {
    ReplyNow: Type.Object({ ...Figured.properties, seq: Seq }, strict),
    ReplyPage: Type.Object({ ...keysetPage(Figured).properties, seq: Seq }, strict),
    withFigures,
    one,
    /** One reply and how far its thread's log went when it was read. @throws {Refusal} `not-found` */
    async now(scope: Scope, threadId: number, number: number) {
      const thread = await readHead(scope, { id: threadId })
      if (!thread) throw new Refusal('not-found')
      return { ...(await one(scope, threadId, number)), seq: thread.head }
    },
  }
}
