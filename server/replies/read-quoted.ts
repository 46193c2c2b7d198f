import { and, eq, sql } from 'drizzle-orm'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import type { Quoted, ReplyRow } from './reply-columns.ts'

const ofReply = prepared<{ threadId: number; number: number }, (Quoted & { state: string })[]>(({ db, t: { replies, people } }) =>
  db
    .select({ author: people.name, stall: replies.stall, state: replies.state })
    .from(replies)
    .innerJoin(people, eq(people.id, replies.authorId))
    .where(and(eq(replies.threadId, sql.placeholder('threadId')), eq(replies.number, sql.placeholder('number')))),
)

const ofOpening = prepared<{ threadId: number }, (Quoted & { state: string })[]>(({ db, t: { threads, people } }) =>
  db
    .select({ author: people.name, stall: threads.stall, state: threads.openingState })
    .from(threads)
    .innerJoin(people, eq(people.id, threads.authorId))
    .where(eq(threads.id, sql.placeholder('threadId'))),
)

/** Whose words these replies quote, by number of the quoted post; posts that are not shown are missing. Each is read once, by its key. */
export async function readQuoted(scope: Scope, rows: readonly ReplyRow[]): Promise<ReadonlyMap<number, Quoted>> {
  const quoted = new Map<number, Quoted>()
  const asked = new Set<number>()
  for (const { threadId, quoteNumber: number, state } of rows) {
    if (number === null || state !== 'shown' || asked.has(number)) continue
    asked.add(number)
    const [found] = await (number === 0 ? ofOpening(scope, { threadId }) : ofReply(scope, { threadId, number }))
    if (found?.state === 'shown') quoted.set(number, { author: found.author, stall: found.stall })
  }
  return quoted
}
