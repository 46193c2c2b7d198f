import { FAR_BEHIND } from './limits.ts'
import type { Hub } from './hub.ts'
import type { Reset } from './schema.ts'
import type { TopicLog } from './topic-log.ts'

/** Where a follower begins, or why he must load the page first. */
export type Start = { readonly cursor: number; readonly head: number } | { readonly why: Reset['why']; readonly head: number }

/**
 * Judges a cursor against the log of a topic that is already listened to.
 *
 * @param since last `seq` the follower has; -1 is from now
 * @param epoch the epoch of that cursor, if he says it
 */
export async function startFrom(hub: Hub, log: TopicLog, since: number, epoch: string | undefined): Promise<Start> {
  if (!(await log.opened())) return { why: 'denied', head: 0 }
  if (since === -1) return { cursor: log.head(), head: log.head() }
  if (epoch !== undefined && epoch !== hub.epoch) return { why: 'epoch', head: log.head() }
  // A page read from the database may know a commit whose hint has not arrived here yet.
  if (since > log.head()) await hub.refresh([log.topic])
  const head = log.head()
  if (since > head) return { why: 'gone', head }
  return head - since > FAR_BEHIND ? { why: 'far', head } : { cursor: since, head }
}
