import { and, eq, ne, or, sql } from 'drizzle-orm'
import { QUEUE_TOPIC } from './log.ts'
import type { Scope } from './scope.ts'

/** Something in the database that cannot be: where, and what. */
export type Flaw = { readonly where: string; readonly what: string }

const number = (expression: ReturnType<typeof sql>) => expression.mapWith(Number)

/**
 * Checks what must always hold: replies numbered 1, 2, 3 … and counted right, each log without a gap and its head right, the
 * moderators' log too, and no reply, event or mark of a thread that is not there.
 *
 * @returns the flaws found, none if all is well
 */
export async function verify(scope: Scope): Promise<Flaw[]> {
  return [...(await wrongCounts(scope)), ...(await wrongQueueLog(scope)), ...(await orphans(scope))]
}

async function wrongCounts({ db, t: { threads, replies, events } }: Scope): Promise<Flaw[]> {
  const counted = db
    .select({ id: replies.threadId, most: sql<number>`max(${replies.number})`.as('most'), many: sql<number>`count(*)`.as('many') })
    .from(replies)
    .groupBy(replies.threadId)
    .as('counted')
  const logged = db
    .select({ id: events.threadId, head: sql<number>`max(${events.seq})`.as('newest'), long: sql<number>`count(*)`.as('long') })
    .from(events)
    .groupBy(events.threadId)
    .as('logged')
  const most = number(sql`coalesce(${counted.most}, 0)`)
  const many = number(sql`coalesce(${counted.many}, 0)`)
  const head = number(sql`coalesce(${logged.head}, 0)`)
  const long = number(sql`coalesce(${logged.long}, 0)`)
  const wrong = await db
    .select({ id: threads.id, replyCount: threads.replyCount, threadHead: threads.head, most, many, head, long })
    .from(threads)
    .leftJoin(counted, eq(counted.id, threads.id))
    .leftJoin(logged, eq(logged.id, threads.id))
    .where(or(ne(threads.replyCount, most), ne(most, many), ne(threads.head, head), ne(head, long)))
  return wrong.map(({ id, replyCount, threadHead, ...found }) => ({
    where: `thread ${id}`,
    what:
      replyCount !== found.most || found.most !== found.many
        ? `says ${replyCount} replies; they are ${found.many}, numbered up to ${found.most}`
        : `says its log ends at ${threadHead}; it holds ${found.long} events up to ${found.head}`,
  }))
}

async function wrongQueueLog({ db, t: { events, counters } }: Scope): Promise<Flaw[]> {
  const [log] = await db
    .select({ head: number(sql`coalesce(max(${events.seq}), 0)`), long: number(sql`count(*)`) })
    .from(events)
    .where(eq(events.threadId, QUEUE_TOPIC))
  const [counter] = await db.select({ value: counters.value }).from(counters).where(eq(counters.name, 'queue-head'))
  const said = counter?.value ?? 0
  if (said === log!.head && log!.head === log!.long) return []
  return [{ where: "the moderators' queue", what: `says its log ends at ${said}; it holds ${log!.long} events up to ${log!.head}` }]
}

async function orphans({ db, t: { threads, replies, events } }: Scope): Promise<Flaw[]> {
  const known = sql`(select ${threads.id} from ${threads})`
  const lost = await db
    .select({ id: replies.threadId })
    .from(replies)
    .where(sql`${replies.threadId} not in ${known}`)
    .limit(20)
  const untold = await db
    .select({ id: events.threadId })
    .from(events)
    .where(and(ne(events.threadId, QUEUE_TOPIC), sql`${events.threadId} not in ${known}`))
    .limit(20)
  return [
    ...lost.map(({ id }) => ({ where: `thread ${id}`, what: 'has replies but does not exist' })),
    ...untold.map(({ id }) => ({ where: `thread ${id}`, what: 'has a log but does not exist' })),
  ]
}
