import { and, eq, gt, sql } from 'drizzle-orm'
import type { Actor } from '../people/actor.ts'
import { hasMuted } from '../people/mutes/has-muted.ts'
import type { Reaction } from '../store/writer/executor.ts'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import { addNotice } from './add-notice.ts'

const $ = sql.placeholder

type Posted = { authorId: string; parent: number | null; quoted: number | null; ownerId: string }

const posted = prepared<{ threadId: number; number: number }, Posted[]>(({ db, t: { replies, threads } }) =>
  db
    .select({ authorId: replies.authorId, parent: replies.parentNumber, quoted: replies.quoteNumber, ownerId: threads.authorId })
    .from(replies)
    .innerJoin(threads, eq(threads.id, replies.threadId))
    .where(and(eq(replies.threadId, $('threadId')), eq(replies.number, $('number')))),
)

const authorOf = prepared<{ threadId: number; number: number }, { authorId: string }[]>(({ db, t: { replies } }) =>
  db
    .select({ authorId: replies.authorId })
    .from(replies)
    .where(and(eq(replies.threadId, $('threadId')), eq(replies.number, $('number')))),
)

const unreadOfThread = prepared<{ personId: string; threadId: number }, { number: number }[]>(({ db, t: { notices, noticeBoxes } }) =>
  db
    .select({ number: notices.number })
    .from(noticeBoxes)
    .innerJoin(
      notices,
      and(
        eq(notices.personId, noticeBoxes.personId),
        eq(notices.kind, 'reply-in-thread'),
        eq(notices.threadId, $('threadId')),
        gt(notices.number, noticeBoxes.readNumber),
      ),
    )
    .where(eq(noticeBoxes.personId, $('personId')))
    .limit(1),
)

/**
 * A new reply is news for whose words it answers, and for the owner of the debate; nobody is told of himself, or of whom he has silenced. The owner of a
 * lively debate is told once, of the first reply that he has not seen.
 */
export const tellOfReply: Reaction<Actor> = {
  on: 'reply',
  async run(tx, { threadId, ref: number }, context) {
    const [reply] = await posted(tx, { threadId, number })
    if (!reply) throw new Error(`no reply ${number} in thread ${threadId} to tell of`)
    const { authorId, ownerId } = reply
    const news = { threadId, reply: number, byId: authorId, decisionId: null }

    const answeredId = await answeredBy(tx, threadId, reply)
    const hears = async (personId: string) => !(await hasMuted(tx, { personId, mutedId: authorId }))
    if (answeredId !== null && answeredId !== authorId && (await hears(answeredId)))
      await addNotice(tx, { ...news, personId: answeredId, kind: 'answer' }, context)
    if (ownerId === authorId || ownerId === answeredId) return
    if ((await unreadOfThread(tx, { personId: ownerId, threadId })).length > 0 || !(await hears(ownerId))) return
    await addNotice(tx, { ...news, personId: ownerId, kind: 'reply-in-thread' }, context)
  },
}

/** Whose reply is answered: that of the parent, else of the quoted one; an answer to the opening is for the owner anyway. */
async function answeredBy(tx: Scope, threadId: number, { parent, quoted }: Posted): Promise<string | null> {
  const number = parent ?? quoted
  if (!number) return null
  const [answered] = await authorOf(tx, { threadId, number })
  return answered?.authorId ?? null
}
