import { eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import { ThreadId } from '../kernel/shapes.ts'
import { can } from '../people/can.ts'
import { command } from '../people/command.ts'
import type { Scope } from '../store/scope.ts'
import { isQuietEdit, keepRevision } from './keep-revision.ts'
import { topicMustExist } from './open-thread.ts'
import { readHold, stateUnder } from './read-hold.ts'
import { ThreadChange } from './schema.ts'
import { slugOf } from './slug-of.ts'
import { threadFacts } from './thread-facts.ts'

const Input = Type.Object({ threadId: ThreadId, ...ThreadChange.properties }, { additionalProperties: false })

/**
 * Changes the opening, the topic or the state of a thread. Older originals of title, motion and text are kept and can be read. One that
 * is opened again while moderators hold it is locked or slowed down, not open.
 *
 * @returns `{ threadId, seq }`
 * @throws {Refusal} `not-found`, `thread-closed`, `invalid-input` for an unknown topic, or what `can` says
 */
export const changeThread = command(
  'threads.change',
  Input,
  async (tx, { threadId, topic, state: wanted, ...words }, { actor, at, tell }) => {
    const facts = await threadFacts(tx, threadId)
    if (wanted !== undefined) can(actor, wanted === 'closed' ? 'close' : 'reopen', facts)
    const state = wanted === 'open' ? stateUnder(await readHold(tx, threadId)) : wanted
    const edits = Object.keys(words).length > 0 || topic !== undefined
    if (edits) can(actor, 'edit', facts)
    else if (state === facts.state) return { threadId, seq: facts.head } // nothing to tell of
    if (topic) await topicMustExist(tx, topic)

    const changes = { ...words, ...(topic !== undefined && { topicId: topic }), ...(state !== undefined && { state }) }
    const edited = edits && (await keepOriginals(tx, threadId, words, facts.replyCount > 0, at))
    const [changed] = await tx.db
      .update(tx.t.threads)
      .set({ ...changes, ...(words.title !== undefined && { slug: slugOf(words.title) }), ...(edited && { editedAt: at }) })
      .where(eq(tx.t.threads.id, threadId))
      .returning({ id: tx.t.threads.id })
    if (!changed) throw new Refusal('not-found')
    return { threadId, seq: await tell(threadId, 'thread', 0) }
  },
)

type Words = { title?: string; text?: string; motion?: string | null }

/** Keeps what the edit replaces, unless it is a quiet one. @returns whether a visible mark of the edit is due */
async function keepOriginals(tx: Scope, threadId: number, words: Words, answered: boolean, at: number): Promise<boolean> {
  const { threads } = tx.t
  const [before] = await tx.db.select().from(threads).where(eq(threads.id, threadId))
  if (!before || (await isQuietEdit(tx, { threadId, number: 0, postedAt: before.createdAt, answered }, at))) return false
  let kept = false
  for (const field of ['title', 'motion', 'text'] as const) {
    const original = before[field]
    if (words[field] === undefined || words[field] === original) continue
    kept = true
    if (original !== null) await keepRevision(tx, { threadId, number: 0, field, text: original }, at)
  }
  return kept
}
