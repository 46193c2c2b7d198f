import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Small } from './commands.ts'
import { QUEUE_TOPIC } from './log.ts'
import { prepared } from './prepared.ts'
import type { Scope } from './scope.ts'

const $ = sql.placeholder

/** One event as the log keeps it: a reference, never user text. `at` is milliseconds since 1970, UTC. */
export type LogEvent = {
  readonly seq: number
  readonly kind: string
  readonly ref: number
  readonly small: Small | null
  readonly at: number
}

/**
 * How far a topic has come: the newest `seq` of its log, how many replies it has, and the version of its figures (the moderators' queue
 * has neither).
 */
export type TopicHead = { readonly topic: number; readonly head: number; readonly replies: number; readonly tally: number }

/** Heads are asked for in groups of one size, so that one prepared query serves any number of topics. */
const GROUP = 50
const PLACES = Array.from({ length: GROUP }, (_, place) => `topic${place}`)
const NO_THREAD = -1

const threadHeads = prepared<Record<string, number>, TopicHead[]>(({ db, t }) =>
  db
    .select({ topic: t.threads.id, head: t.threads.head, replies: t.threads.replyCount, tally: t.threads.tally })
    .from(t.threads)
    .where(
      inArray(
        t.threads.id,
        PLACES.map((place) => $(place)),
      ),
    ),
)

const queueHead = prepared<Record<string, never>, { head: number }[]>(({ db, t }) =>
  db.select({ head: t.counters.value }).from(t.counters).where(eq(t.counters.name, 'queue-head')),
)

const eventsAfter = prepared<{ topic: number; after: number; limit: number }, LogEvent[]>(({ db, t }) =>
  db
    .select({ seq: t.events.seq, kind: t.events.kind, ref: t.events.ref, small: t.events.small, at: t.events.at })
    .from(t.events)
    .where(and(eq(t.events.threadId, $('topic')), gt(t.events.seq, $('after'))))
    .orderBy(asc(t.events.seq))
    .limit($('limit')),
)

/** Events of one topic (0: the moderators' queue) with a `seq` above `after`, in order, at most `limit`. */
export const readEvents = (scope: Scope, args: { topic: number; after: number; limit: number }): Promise<LogEvent[]> =>
  eventsAfter(scope, args)

/** The heads of these topics; a thread that does not exist is left out, the queue always is there. */
export async function readHeads(scope: Scope, topics: readonly number[]): Promise<TopicHead[]> {
  const heads: TopicHead[] = []
  if (topics.includes(QUEUE_TOPIC))
    heads.push({ topic: QUEUE_TOPIC, head: (await queueHead(scope, {}))[0]?.head ?? 0, replies: 0, tally: 0 })
  const threads = topics.filter((topic) => topic !== QUEUE_TOPIC)
  for (let from = 0; from < threads.length; from += GROUP) {
    const group = threads.slice(from, from + GROUP)
    const args = Object.fromEntries(PLACES.map((place, index) => [place, group[index] ?? NO_THREAD]))
    heads.push(...(await threadHeads(scope, args)))
  }
  return heads
}
