import { and, asc, eq, gte, lt, sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { ThreadId } from '../../kernel/shapes.ts'
import { openCommand } from '../../people/command.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { doubtOtherVotes } from '../integrity/doubt-votes.ts'
import { readStances } from '../stances/read-stances.ts'
import { callStall } from './call-stall.ts'
import { keepBestGround } from './keep-best-ground.ts'
import { keepParts } from './keep-parts.ts'
import { MOST_GROUNDS, readGrounds } from './read-grounds.ts'
import type { ReplyFiguresRow } from './reply-figures-row.ts'
import { type Doubted, settleReply } from './settle-reply.ts'

const Input = Type.Object(
  { threadId: ThreadId, from: Type.Optional(Type.Integer({ minimum: 0, description: 'number of the reply to begin with' })) },
  { additionalProperties: false },
)

/** So many replies in one tally at most, so that no write waits long for it. */
const MOST_REPLIES = 200
/** No reply has this number: the greatest that both engines take for one. */
const BEYOND_ALL = 2_147_483_647
/** So many, the first of them, surely fit into one frame: the next tally begins after them. */
const SURELY_TOLD = 12

const $ = sql.placeholder

type ChangedReplies = { threadId: number; from: number; to: number; limit: number }

const changedBetween = prepared<ChangedReplies, ReplyFiguresRow[]>(({ db, t: { replyFigures: f } }) =>
  db
    .select()
    .from(f)
    .where(and(eq(f.threadId, $('threadId')), eq(f.version, 0), gte(f.number, $('from')), lt(f.number, $('to'))))
    .orderBy(asc(f.number))
    .limit($('limit')),
)

const tallyOf = prepared<{ threadId: number }, { tally: number; topicId: string | null }[]>(({ db, t: { threads } }) =>
  db
    .select({ tally: threads.tally, topicId: threads.topicId })
    .from(threads)
    .where(eq(threads.id, $('threadId'))),
)

const setTally = prepared<{ threadId: number; tally: number }, unknown>(({ db, t: { threads } }) =>
  db
    .update(threads)
    .set({ tally: sql`${$('tally')}` })
    .where(eq(threads.id, $('threadId'))),
)

const takeDue = prepared<{ threadId: number }, { threadId: number }[]>(({ db, t: { tallyDue: d } }) =>
  db
    .delete(d)
    .where(eq(d.threadId, $('threadId')))
    .returning({ threadId: d.threadId }),
)

/**
 * Works out keys and badges of the replies whose votes changed since the last tally, and gives each of them the next version of the
 * thread's figures. Asked for by the program at most once a second a thread; there is nothing to do where nothing is due.
 *
 * Versions are the order in which replies are told, a frame of them a second: who began each time with the same ones would never come
 * to the others of a debate in which all of them move all the time.
 *
 * @returns the newest version, whether replies are left for another tally, and with which one that or the next one is to begin
 * @throws {Refusal} `not-found`
 */
export const tallyThread = openCommand(
  'debate.tally',
  Input,
  async (tx, { threadId, from = 0 }, context): Promise<{ version: number; more: boolean; next: number }> => {
    const [thread] = await tallyOf(tx, { threadId })
    if (!thread) throw new Refusal('not-found')
    const [due] = await takeDue(tx, { threadId })
    if (!due) return { version: thread.tally, more: false, next: from }
    const replies = await changedReplies(tx, threadId, from)
    let version = thread.tally
    const doubted: (Doubted | null)[] = []
    for (const reply of replies) doubted.push(await settleReply(tx, reply, ++version, context))
    if (replies.length === 0) version++ // only stances moved
    await setTally(tx, { threadId, tally: version })
    await keepLists(tx, { threadId, topicId: thread.topicId }, thread.tally + 1, context.at)
    for (const found of doubted) if (found) await doubtOtherVotes(tx, found, found.suspects, context)
    const more = replies.length === MOST_REPLIES
    if (more) await tx.db.insert(tx.t.tallyDue).values({ threadId }).onConflictDoNothing()
    context.signal({ kind: 'tally', topic: threadId, version })
    const last = more ? replies.at(-1) : replies.slice(0, SURELY_TOLD).at(-1)
    return { version, more, next: last ? last.number + 1 : from }
  },
)

/** What lists and pages show of the debate as a whole. @param version the first one of this tally */
async function keepLists(tx: Scope, thread: { threadId: number; topicId: string | null }, version: number, at: number): Promise<void> {
  const { threadId } = thread
  const stances = await readStances(tx, threadId)
  const grounds = await readGrounds(tx, threadId, MOST_GROUNDS)
  await callStall(tx, thread, stances, at)
  await keepBestGround(tx, thread, grounds[0])
  await keepParts(tx, threadId, version, { grounds, stances })
}

/** From one reply on and, after the last one, from the first one on. */
async function changedReplies(tx: Scope, threadId: number, from: number): Promise<ReplyFiguresRow[]> {
  const onwards = await changedBetween(tx, { threadId, from, to: BEYOND_ALL, limit: MOST_REPLIES })
  const left = MOST_REPLIES - onwards.length
  return from === 0 || left === 0 ? onwards : [...onwards, ...(await changedBetween(tx, { threadId, from: 0, to: from, limit: left }))]
}
