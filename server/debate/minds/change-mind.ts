import { and, eq, gte, isNull, ne, or } from 'drizzle-orm'
import { type Static, Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { ThreadId } from '../../kernel/shapes.ts'
import type { Actor } from '../../people/actor.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { reviewPost } from '../../publishing/pipeline/review-post.ts'
import { Anyway } from '../../publishing/schema.ts'
import { replyFacts } from '../../replies/reply-facts.ts'
import { ReplyNumber } from '../../replies/schema.ts'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { stallInThread } from '../../threads/stall-in-thread.ts'
import type { Stance } from '../schema.ts'
import { takeStance } from '../stances/take-stance.ts'
import { holdVoters } from '../votes/hold-voters.ts'
import { noCredit, RECIPROCAL_MS } from './no-credit.ts'
import { LEAST_REASON, MindDraft } from './schema.ts'
import { shiftCredit, shiftMinds } from './shift-minds.ts'

const Input = Type.Object(
  { threadId: ThreadId, number: ReplyNumber, ...MindDraft.properties, ...Anyway.properties },
  { additionalProperties: false },
)
type Input = Static<typeof Input>
type Context = CommandContext<Actor>
type Direction = { readonly from: Stance | null; readonly to: Stance | null }

/**
 * Says that a reply changed the actor's mind, and why: once in a debate for each stance that he comes to. A stance that he names is
 * taken in the same breath. The author of the reply is credited if he stands on the other side of the market and they have not changed
 * each other's mind.
 *
 * @returns `{ id, held }`: while it waits for a moderator `id` is null and `held` what it waits under
 * @throws {Refusal} `not-found` for what is not shown, `withheld`, `own-post`, `thread-closed`, `no-motion` for a stance where there is
 *   none, `mind-known` for the second one of this direction, `invalid-input`, or what `reviewPost` says
 */
export const changeMind = command(
  'debate.change-mind',
  Input,
  async (tx, input, context): Promise<{ threadId: number; number: number; id: string | null; held?: number }> => {
    const { threadId, number, reason, stance } = input
    const { actor } = context
    const facts = await replyFacts(tx, threadId, number)
    can(actor, 'change-mind', facts)
    if (Array.from(reason.trim()).length < LEAST_REASON)
      throw new Refusal('invalid-input', { errors: [{ at: '/body/reason', code: 'too-short' }] })
    // Both: who convinces him may be crediting him at this very moment, in another debate.
    await holdVoters(tx, [actor.personId, facts.authorId])
    const direction = await directionOf(tx, input, actor)
    await mustBeNew(tx, threadId, actor.personId, direction.to)
    const thread = { id: threadId, cooling: false } // a reason is no reply: slow mode is not for it
    const post = { command: 'debate.change-mind', input, kind: 'edit', words: { reason }, thread, number } as const
    const held = await reviewPost(tx, post, context)
    if (held !== null) return { threadId, number, id: null, held }

    if (stance !== undefined) await takeStance.run(tx, { threadId, stance }, context)
    const id = await write(tx, input, { ...direction, authorId: facts.authorId }, context)
    return { threadId, number, id }
  },
)

/** From which stance to which; a debate without a motion has one direction alone. */
async function directionOf({ db, t }: Scope, { threadId, stance }: Input, { personId }: Actor): Promise<Direction> {
  const { threads, stances: s } = t
  const [thread] = await db.select({ motion: threads.motion }).from(threads).where(eq(threads.id, threadId))
  if (thread?.motion == null) {
    if (stance !== undefined) throw new Refusal('no-motion', { at: '/body/stance' })
    return { from: null, to: null }
  }
  const [mine] = await db
    .select({ stance: s.stance })
    .from(s)
    .where(and(eq(s.threadId, threadId), eq(s.personId, personId)))
  const from = mine?.stance ?? null
  return { from, to: stance ?? from }
}

/** What its giver took back makes room for another; what a moderator revoked does not. @throws {Refusal} `mind-known` */
async function mustBeNew({ db, t }: Scope, threadId: number, personId: string, to: Stance | null): Promise<void> {
  const { changedMinds: m } = t
  const [known] = await db
    .select({ number: m.number })
    .from(m)
    .where(
      and(
        eq(m.threadId, threadId),
        eq(m.personId, personId),
        to === null ? isNull(m.toStance) : eq(m.toStance, to),
        or(isNull(m.revokedAt), ne(m.revokedById, personId)),
      ),
    )
    .limit(1)
  if (known) throw new Refusal('mind-known', { values: { number: known.number } })
}

async function write(tx: Scope, input: Input, about: Direction & { readonly authorId: string }, context: Context): Promise<string> {
  const { threadId, number, reason, lang } = input
  const { actor, at, id } = context
  const { replies } = tx.t
  const [reply] = await tx.db
    .select({ stall: replies.stall })
    .from(replies)
    .where(and(eq(replies.threadId, threadId), eq(replies.number, number)))
  const stall = await stallInThread(tx, threadId, context)
  const mind = { threadId, number, stall, authorStall: reply!.stall, authorId: about.authorId }
  const reciprocal = await tookFrom(tx, mind, actor.personId, at)
  const credited = noCredit({ ...mind, reciprocal }) === null
  const { from: fromStance, to: toStance } = about
  await tx.db
    .insert(tx.t.changedMinds)
    .values({ ...mind, id, personId: actor.personId, fromStance, toStance, credited, reason, lang: lang ?? actor.locale, at })
  await shiftMinds(tx, { ...mind, credited }, 1, context)
  await context.tell(threadId, 'changed-mind', number, { stall, mind: id })
  return id
}

/**
 * Whether the author of the reply was, within thirty days, himself convinced by whom he now convinces. What that one was credited with
 * is taken from him: of two who changed each other's mind neither is credited.
 */
async function tookFrom(tx: Scope, { authorId }: { readonly authorId: string }, personId: string, at: number): Promise<boolean> {
  const { changedMinds: m } = tx.t
  const theirs = and(eq(m.personId, authorId), eq(m.authorId, personId), gte(m.at, at - RECIPROCAL_MS), isNull(m.revokedAt))
  const [found] = await tx.db.select({ id: m.id }).from(m).where(theirs).limit(1)
  const uncredited = await tx.db
    .update(m)
    .set({ credited: false })
    .where(and(theirs, eq(m.credited, true)))
    .returning({ id: m.id })
  for (const _ of uncredited) await shiftCredit(tx, personId, -1)
  return found !== undefined
}
