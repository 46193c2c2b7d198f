import { eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import { can } from '../people/can.ts'
import { command } from '../people/command.ts'
import { reviewPost } from '../publishing/pipeline/review-post.ts'
import { Anyway } from '../publishing/schema.ts'
import { countUp } from '../store/count-up.ts'
import type { Scope } from '../store/scope.ts'
import { ThreadDraft } from './schema.ts'
import { slugOf } from './slug-of.ts'
import { stallInThread } from './stall-in-thread.ts'

/**
 * Opens a thread with an opinion, and lets its author follow it.
 *
 * @returns where it stands: `{ threadId, slug, held }`. While it waits for a moderator its number is 0 and `held` is what it waits under
 * @throws {Refusal} `invalid-input` for a topic that does not exist, or what `can` and `reviewPost` say
 */
export const openThread = command(
  'threads.open',
  Type.Object({ ...ThreadDraft.properties, ...Anyway.properties }, { additionalProperties: false }),
  async (tx, draft, context): Promise<{ threadId: number; slug: string; held?: number }> => {
    const { actor, at, tell } = context
    can(actor, 'open-thread', { kind: 'forum' })
    if (draft.topic !== undefined) await topicMustExist(tx, draft.topic)
    if (draft.answers !== undefined) await mustBeAnswerable(tx, draft.answers)
    const { title, text, motion } = draft
    const held = await reviewPost(
      tx,
      {
        command: 'threads.open',
        input: draft,
        kind: 'thread',
        words: { text, title, ...(motion !== undefined && { motion }) },
        thread: null,
        number: null,
      },
      context,
    )
    if (held !== null) return { threadId: 0, slug: '', held }

    const { db, t } = tx
    const threadId = await countUp(tx, 'last-thread')
    const slug = slugOf(draft.title)
    const stall = await stallInThread(tx, threadId, context, draft.stall)
    await db.insert(t.threads).values({
      id: threadId,
      slug,
      lang: draft.lang ?? actor.locale,
      title: draft.title,
      text: draft.text,
      motion: draft.motion ?? null,
      topicId: draft.topic ?? null,
      authorId: actor.personId,
      stall,
      answersId: draft.answers ?? null,
      state: 'open',
      openingState: 'shown',
      head: 0,
      replyCount: 0,
      createdAt: at,
      activeAt: at,
    })
    await db.insert(t.follows).values({ personId: actor.personId, threadId, at })
    await tell(threadId, 'thread', 0)
    if (draft.answers !== undefined) await tell(draft.answers, 'response', 0, { thread: threadId })
    return { threadId, slug }
  },
)

/** @throws {Refusal} `invalid-input` at `/topic` */
export async function topicMustExist({ db, t }: Scope, id: string): Promise<void> {
  const [topic] = await db.select({ id: t.topics.id }).from(t.topics).where(eq(t.topics.id, id))
  if (!topic) throw new Refusal('invalid-input', { errors: [{ at: '/body/topic', code: 'not-one-of' }] })
}

/** @throws {Refusal} `invalid-input` at `/answers` for a debate that is not there, or whose opening nobody reads */
async function mustBeAnswerable({ db, t }: Scope, id: number): Promise<void> {
  const [thread] = await db.select({ state: t.threads.openingState }).from(t.threads).where(eq(t.threads.id, id))
  if (thread?.state !== 'shown') throw new Refusal('invalid-input', { errors: [{ at: '/body/answers', code: 'not-one-of' }] })
}
