import { eq } from 'drizzle-orm'
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
import { handInMended } from './hand-in-mended.ts'
import { isQuietEdit, keepRevision } from './keep-revision.ts'
import { topicMustExist } from './open-thread.ts'
import { keepClosing } from './keep-closing.ts'
import { readHold } from './read-hold.ts'
import { ThreadChange } from './schema.ts'
import { slugOf } from './slug-of.ts'
import { type ThreadFacts, threadFacts } from './thread-facts.ts'
import { type Standing, turnState } from './turn-state.ts'

const Input = Type.Object({ threadId: ThreadId, ...ThreadChange.properties, ...Anyway.properties }, { additionalProperties: false })

/** So many stances fix a motion: what people agreed with cannot become something else. */
const FIXED_FROM = 5

type Input = Static<typeof Input>
type Context = CommandContext<Actor>

/**
 * Changes the opening, the topic or the state of a thread. Its owner closes it by a day in which it cools down. Older originals of title, motion and text are kept and can be read. One that
 * is opened again while moderators hold it is locked or slowed down, not open. A hidden opening whose author was asked to mend it goes to
 * the moderators.
 *
 * @returns `{ threadId, seq, held }`: what an edit is held under, while the older words stand
 * @throws {Refusal} `not-found`, `thread-closed`, `motion-fixed`, `invalid-input` for an unknown topic, or what `can` and `reviewPost` say
 */
export const changeThread = command(
  'threads.change',
  Input,
  async (tx, input, context): Promise<{ threadId: number; seq: number; held?: number }> => {
    const { threadId, topic, state: wanted, anyway: _, ...words } = input
    const { actor, at, tell } = context
    const facts = await threadFacts(tx, threadId)
    if (wanted !== undefined) can(actor, wanted === 'closed' ? 'close' : 'reopen', facts)
    const turned = wanted === undefined ? facts : await turn(tx, threadId, facts, wanted, context)
    const edits = Object.keys(words).length > 0 || topic !== undefined
    if (edits || wanted === undefined) can(actor, 'edit', facts)
    if (!edits && turned === facts) return { threadId, seq: facts.head } // nothing to tell of
    if (words.motion !== undefined && words.motion !== facts.motion && facts.stanceCount >= FIXED_FROM)
      throw new Refusal('motion-fixed', { at: '/body/motion' })
    if (topic) await topicMustExist(tx, topic)
    const held = edits && !facts.mending ? await reviewEdit(tx, input, context) : null
    if (held !== null) return { threadId, seq: facts.head, held }

    const { state, closesAt, closedAt } = turned
    const changes = { ...words, ...(topic !== undefined && { topicId: topic }), state, closesAt, closedAt }
    if (closesAt !== facts.closesAt) await keepClosing(tx, threadId, closesAt, at)
    const edited = edits && (await keepOriginals(tx, threadId, words, facts.replyCount > 0, at))
    const [changed] = await tx.db
      .update(tx.t.threads)
      .set({ ...changes, ...(words.title !== undefined && { slug: slugOf(words.title) }), ...(edited && { editedAt: at }) })
      .where(eq(tx.t.threads.id, threadId))
      .returning({ id: tx.t.threads.id })
    if (!changed) throw new Refusal('not-found')
    if (edits && facts.mending) {
      if (!edited) throw new Refusal('invalid-input', { errors: [{ at: '/body/text', code: 'unchanged' }] })
      await handInMended(tx, { threadId, number: 0 }, context)
      return { threadId, seq: facts.head }
    }
    return { threadId, seq: await tell(threadId, 'thread', 0) }
  },
)

/** How the debate stands if it is closed or opened now; the facts themselves if that changes nothing. */
async function turn(tx: Scope, threadId: number, facts: ThreadFacts, wanted: 'open' | 'closed', { actor, at }: Context): Promise<Standing> {
  const own = facts.authorId === actor.personId
  const turned = turnState(facts, { wanted, own, hold: await readHold(tx, threadId), at })
  return turned.state === facts.state && turned.closesAt === facts.closesAt ? facts : turned
}

/** @returns what the edit is held under, or null if it may be made */
async function reviewEdit(tx: Scope, input: Input, context: Context): Promise<number | null> {
  const { threadId } = input
  const { threads } = tx.t
  const [before] = await tx.db
    .select({ text: threads.text, title: threads.title, motion: threads.motion })
    .from(threads)
    .where(eq(threads.id, threadId))
  const words: Record<string, string> = {}
  for (const field of ['text', 'title', 'motion'] as const) if (input[field]) words[field] = input[field]
  const post = { command: 'threads.change', kind: 'edit', thread: { id: threadId, cooling: false }, number: 0 } as const
  return reviewPost(tx, { ...post, input, words, before: Object.values(before ?? {}).join('\n') }, context)
}

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
