import { and, eq, sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { ThreadId } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import type { Stall } from '../../people/schema.ts'
import { replyFacts } from '../../replies/reply-facts.ts'
import { ReplyNumber } from '../../replies/schema.ts'
import { prepared } from '../../store/prepared.ts'
import { stallInThread } from '../../threads/stall-in-thread.ts'
import { type MyVote, Vote } from '../schema.ts'
import { figuresChanged } from '../figures-changed.ts'
import { countVoter, holdVoter, uncountVote } from './count-voter.ts'
import { keepPace } from './keep-pace.ts'
import { isSetAside } from './is-set-aside.ts'
import { counterOf, shiftFigure } from './shift-figure.ts'

const Post = { threadId: ThreadId, number: ReplyNumber }
const $ = sql.placeholder
type Key = { threadId: number; number: number; personId: string }
type Row = { vote: Vote; stall: Stall; counts: boolean; aside: boolean }

const readVote = prepared<Key, Row[]>(({ db, t: { votes: v } }) =>
  db
    .select({ vote: v.vote, stall: v.stall, counts: v.counts, aside: v.aside })
    .from(v)
    .where(and(eq(v.threadId, $('threadId')), eq(v.number, $('number')), eq(v.personId, $('personId')))),
)

const writeVote = prepared<Key & { vote: Vote; stall: Stall; counts: boolean; aside: boolean; at: number }, unknown>(
  ({ db, t: { votes: v } }) => {
    const changed = { vote: $('vote'), stall: $('stall'), counts: $('counts'), at: $('at') }
    return db
      .insert(v)
      .values({ threadId: $('threadId'), number: $('number'), personId: $('personId'), aside: $('aside'), ...changed })
      .onConflictDoUpdate({ target: [v.threadId, v.number, v.personId], set: excluded('vote', 'stall', 'counts', 'at') })
  },
)

const writeOrigin = prepared<Key & { network: string; at: number }, unknown>(({ db, t: { voteOrigins: o } }) =>
  db
    .insert(o)
    .values({ threadId: $('threadId'), number: $('number'), personId: $('personId'), network: $('network'), at: $('at') })
    .onConflictDoUpdate({ target: [o.threadId, o.number, o.personId], set: excluded('network', 'at') }),
)

/** What the insert would have written; both engines name it so. */
function excluded<Column extends string>(...columns: Column[]) {
  return Object.fromEntries(columns.map((column) => [column, sql.raw(`excluded.${column}`)])) as Record<Column, ReturnType<typeof sql.raw>>
}

/**
 * Casts the actor's one vote on a reply, or changes it; it counts for the stall he has in this debate now. Casting the same vote
 * again for the same stall changes nothing, so that two tabs and a lost answer count once.
 *
 * @throws {Refusal} `not-found` for what does not exist or is not shown, `withheld`, `own-post`, `thread-closed`, `too-many`
 */
export const castVote = command(
  'debate.vote',
  Type.Object({ ...Post, vote: Vote }, { additionalProperties: false }),
  async (tx, { threadId, number, vote }, context): Promise<MyVote> => {
    const { actor, at, network } = context
    can(actor, 'vote', await replyFacts(tx, threadId, number))
    const key = { threadId, number, personId: actor.personId }
    const voter = await holdVoter(tx, actor.personId)
    const [before] = await readVote(tx, key)
    const stall = await stallInThread(tx, threadId, context)
    if (before?.vote === vote && before.stall === stall) return { vote, stall, counts: before.counts, aside: before.aside }
    await keepPace(tx, actor.personId, voter, context)
    const aside = before?.aside ?? (await isSetAside(tx, key, at))
    const counts = (await countVoter(tx, context, voter, before ? 0 : 1)) && !aside
    await writeVote(tx, { ...key, vote, stall, counts, aside, at })
    if (network !== null) await writeOrigin(tx, { ...key, network, at })
    if (before?.counts) await shiftFigure(tx, key, counterOf(before.stall, before.vote), -1)
    if (counts) await shiftFigure(tx, key, counterOf(stall, vote), 1)
    if (counts || before?.counts) await figuresChanged(tx, threadId, context)
    return { vote, stall, counts, aside }
  },
)

/** Takes the actor's vote on a reply back; nothing if there is none. @throws {Refusal} as `castVote` */
export const withdrawVote = command(
  'debate.withdraw-vote',
  Type.Object(Post, { additionalProperties: false }),
  async (tx, { threadId, number }, context): Promise<{ vote: null }> => {
    const { actor } = context
    can(actor, 'vote', await replyFacts(tx, threadId, number))
    const key = { threadId, number, personId: actor.personId }
    const pace = await holdVoter(tx, actor.personId)
    const [before] = await readVote(tx, key)
    if (!before) return { vote: null }
    await keepPace(tx, actor.personId, pace, context)
    for (const table of [tx.t.votes, tx.t.voteOrigins])
      await tx.db.delete(table).where(and(eq(table.threadId, threadId), eq(table.number, number), eq(table.personId, actor.personId)))
    await uncountVote(tx, actor.personId)
    if (before.counts) {
      await shiftFigure(tx, key, counterOf(before.stall, before.vote), -1)
      await figuresChanged(tx, threadId, context)
    }
    return { vote: null }
  },
)
