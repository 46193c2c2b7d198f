import { and, asc, desc, eq, gt, lt, sql } from 'drizzle-orm'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import { readQuoted } from './read-quoted.ts'
import { replyColumns, toReply, type ReplyRow } from './reply-columns.ts'
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

/** Replies after a number, ascending; those that are not shown come as stubs, so numbers have no gaps. */
export async function readReplies(scope: Scope, args: { threadId: number; after: number; limit: number }): Promise<Reply[]> {
  return toReplies(scope, await repliesAfter(scope, args))
}

/** Replies before a number, newest first. */
export async function readRepliesBefore(scope: Scope, args: { threadId: number; before: number; limit: number }): Promise<Reply[]> {
  return toReplies(scope, await repliesBefore(scope, args))
}

/** One reply, or null if there is none of this number. */
export async function readReply(scope: Scope, { threadId, number }: { threadId: number; number: number }): Promise<Reply | null> {
  const [reply] = await readReplies(scope, { threadId, after: number - 1, limit: 1 })
  return reply?.number === number ? reply : null
}

async function toReplies(scope: Scope, rows: ReplyRow[]): Promise<Reply[]> {
  const quoted = await readQuoted(scope, rows)
  return rows.map((row) => toReply(row, row.quoteNumber === null ? undefined : quoted.get(row.quoteNumber)))
}
