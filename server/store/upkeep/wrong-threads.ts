import { eq, ne, or, sql } from 'drizzle-orm'
import type { Scope } from '../scope.ts'
import type { Flaw } from './flaw.ts'

/** Threads whose replies or log are not what the thread says of them. */
export async function wrongThreads({ db, t: { threads, replies, events } }: Scope): Promise<Flaw[]> {
  const counted = db
    .select({ id: replies.threadId, most: sql<number>`max(${replies.number})`.as('most'), many: sql<number>`count(*)`.as('many') })
    .from(replies)
    .groupBy(replies.threadId)
    .as('counted')
  // As many different replies told as there are, the farthest of them the newest: then each was told.
  const logged = db
    .select({
      id: events.threadId,
      head: sql<number>`max(${events.seq})`.as('newest'),
      long: sql<number>`count(*)`.as('long'),
      told: sql<number>`count(distinct case when ${events.kind} = 'reply' then ${events.ref} end)`.as('told'),
      farthest: sql<number>`max(${events.ref})`.as('farthest'),
    })
    .from(events)
    .groupBy(events.threadId)
    .as('logged')
  const number = (column: unknown) => sql`coalesce(${column}, 0)`.mapWith(Number)
  const most = number(counted.most)
  const many = number(counted.many)
  const head = number(logged.head)
  const long = number(logged.long)
  const told = number(logged.told)
  const farthest = number(logged.farthest)
  const wrong = await db
    .select({ id: threads.id, replyCount: threads.replyCount, threadHead: threads.head, most, many, head, long, told, farthest })
    .from(threads)
    .leftJoin(counted, eq(counted.id, threads.id))
    .leftJoin(logged, eq(logged.id, threads.id))
    .where(
      or(ne(threads.replyCount, most), ne(most, many), ne(threads.head, head), ne(head, long), ne(told, many), sql`${farthest} > ${most}`),
    )
  return wrong.map(({ id, ...row }) => ({ where: `thread ${id}`, what: whatIsWrong(row) }))
}

type Found = Record<'replyCount' | 'threadHead' | 'most' | 'many' | 'head' | 'long' | 'told' | 'farthest', number>

function whatIsWrong({ replyCount, threadHead, most, many, head, long, told, farthest }: Found): string {
  if (replyCount !== most || most !== many) return `says ${replyCount} replies; they are ${many}, numbered up to ${most}`
  if (threadHead !== head || head !== long) return `says its log ends at ${threadHead}; it holds ${long} events up to ${head}`
  return `has ${many} replies; its log tells of ${told}, and of posts up to ${farthest}`
}
