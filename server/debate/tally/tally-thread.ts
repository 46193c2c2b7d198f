import { and, asc, eq, sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { ThreadId } from '../../kernel/shapes.ts'
import { openCommand } from '../../people/command.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { callStall } from './call-stall.ts'
import { keepBestGround } from './keep-best-ground.ts'
import { settleReply } from './settle-reply.ts'

const Input = Type.Object({ threadId: ThreadId }, { additionalProperties: false })

/** So many replies in one tally at most, so that no write waits long for it. */
const MOST_REPLIES = 200

const $ = sql.placeholder

const changedReplies = prepared<{ threadId: number }, ReplyFiguresRow[]>(({ db, t: { replyFigures: f } }) =>
  db
    .select()
    .from(f)
    .where(and(eq(f.threadId, $('threadId')), eq(f.version, 0)))
    .orderBy(asc(f.number))
    .limit(MOST_REPLIES),
)
export type ReplyFiguresRow = Scope['t']['replyFigures']['$inferSelect']

const tallyOf = prepared<{ threadId: number }, { tally: number }[]>(({ db, t: { threads } }) =>
  db
    .select({ tally: threads.tally })
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
 * @returns the newest version, and whether replies are left for another tally
 * @throws {Refusal} `not-found`
 */
export const tallyThread = openCommand(
  'debate.tally',
  Input,
  async (tx, { threadId }, context): Promise<{ version: number; more: boolean }> => {
    const [thread] = await tallyOf(tx, { threadId })
    if (!thread) throw new Refusal('not-found')
    const [due] = await takeDue(tx, { threadId })
    if (!due) return { version: thread.tally, more: false }
    const replies = await changedReplies(tx, { threadId })
    let version = thread.tally
    for (const reply of replies) await settleReply(tx, reply, ++version, context)
    if (replies.length === 0) version++ // only stances moved
    await setTally(tx, { threadId, tally: version })
    await callStall(tx, threadId, context.at)
    await keepBestGround(tx, threadId)
    const more = replies.length === MOST_REPLIES
    if (more) await tx.db.insert(tx.t.tallyDue).values({ threadId })
    context.signal({ kind: 'tally', topic: threadId, version })
    return { version, more }
  },
)
