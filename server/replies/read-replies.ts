import { and, asc, desc, eq, gt, lt, sql } from 'drizzle-orm'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import { readQuoted } from './read-quoted.ts'
import { replyColumns, toReply, type ReplyRow } from './reply-columns.ts'
import type { Stall } from '../people/schema.ts'
import type { Reply } from './schema.ts'

const $ = sql.placeholder

/** The newest-last page after a number: the key of the table itself, so any page of any thread costs the same. */
export const repliesAfter = prepared<{ threadId: number; after: number; limit: number }, ReplyRow[]>(({ db, t }) =>
  db
    .select(replyColumns(t))
    .from(t.replies)
    .innerJoin(t.people, eq(t.people.id, t.replies.authorId))
    .where(and(eq(t.replies.threadId, $('threadId')), gt(t.replies.number, $('after'))))
    .orderBy(asc(t.replies.number))
    .limit($('limit')),
)

const repliesBefore = prepared<{ threadId: number; before: number; limit: number }, ReplyRow[]>(({ db, t }) =>
  db
    .select(replyColumns(t))
    .from(t.replies)
    .innerJoin(t.people, eq(t.people.id, t.replies.authorId))
    .where(and(eq(t.replies.threadId, $('threadId')), lt(t.replies.number, $('before'))))
    .orderBy(desc(t.replies.number))
    .limit($('limit')),
)

/**
 * Replies of one stall. Their numbers come first, from the index alone: by the thread's own key all of a long debate would be read to
 * find the few replies of a stall.
 */
const ofStall = (before: boolean) =>
  prepared<{ threadId: number; stall: Stall; from: number; limit: number }, ReplyRow[]>(({ db, t }) => {
    const { replies: r } = t
    const [beyond, order] = before ? [lt(r.number, $('from')), desc] : [gt(r.number, $('from')), asc]
    const found = db
      .select({ number: r.number })
      .from(r)
      .where(and(eq(r.threadId, $('threadId')), eq(r.stall, $('stall')), beyond))
      .orderBy(order(r.number))
      .limit($('limit'))
      .as('found')
    return db
      .select(replyColumns(t))
      .from(found)
      .innerJoin(r, and(eq(r.threadId, $('threadId')), eq(r.number, found.number)))
      .innerJoin(t.people, eq(t.people.id, r.authorId))
      .orderBy(order(found.number))
  })

const ofStallAfter = ofStall(false)
const ofStallBefore = ofStall(true)

type Page = { threadId: number; limit: number; /** Only those that were written from this stall. */ stall?: Stall | undefined }

/** Replies after a number, ascending; those that are not shown come as stubs, so numbers have no gaps. */
export async function readReplies(scope: Scope, { stall, ...args }: Page & { after: number }): Promise<Reply[]> {
  return toReplies(
    scope,
    await (stall === undefined ? repliesAfter(scope, args) : ofStallAfter(scope, { ...args, from: args.after, stall })),
  )
}

/** Replies before a number, newest first. */
export async function readRepliesBefore(scope: Scope, { stall, ...args }: Page & { before: number }): Promise<Reply[]> {
  return toReplies(
    scope,
    await (stall === undefined ? repliesBefore(scope, args) : ofStallBefore(scope, { ...args, from: args.before, stall })),
  )
}

/** One reply, or null if there is none of this number. */
export async function readReply(scope: Scope, { threadId, number }: { threadId: number; number: number }): Promise<Reply | null> {
  const [reply] = await readReplies(scope, { threadId, after: number - 1, limit: 1 })
  return reply?.number === number ? reply : null
}

/** Rows as everybody sees them, with whom they quote. */
export async function toReplies(scope: Scope, rows: ReplyRow[]): Promise<Reply[]> {
  const quoted = await readQuoted(scope, rows)
  return rows.map((row) => toReply(row, row.quoteNumber === null ? undefined : quoted.get(row.quoteNumber)))
}
