import { FAR_BEHIND } from './limits.ts'
import type { Hub } from './hub.ts'
import type { Reset } from './schema.ts'
import type { TopicLog } from './topic-log.ts'

/** Where a follower begins, or why he must load the page first. */
export type Start =
  | { readonly cursor: number; readonly tally: number; readonly head: number }
  | { readonly why: Reset['why']; readonly head: number }

/**
 * Judges a cursor against the log of a topic that is already listened to.
 *
 * @param since last `seq` the follower has; -1 is from now
 * @param tally version of the figures he has; from now if he does not say it
 * @param epoch the epoch of that cursor, if he says it
 */
export async function startFrom(
  hub: Hub,
  log: TopicLog,
  { since, tally, epoch }: { since: number; tally: number | undefined; epoch: string | undefined },
): Promise<Start> {
  if (!(await log.opened())) return { why: 'denied', head: 0 }
  if (epoch !== undefined && epoch !== hub.epoch && (since !== -1 || tally !== undefined)) return { why: 'epoch', head: log.head() }
  // A page read from the database may know a commit whose hint has not arrived here yet.
  if (since > log.head() || (tally ?? 0) > log.figures.version()) await hub.refresh([log.topic])
  const head = log.head()
  const newest = log.figures.version()
  if (since > head || (tally ?? 0) > newest) return { why: 'gone', head }
  const cursor = since === -1 ? head : since
  return head - cursor > FAR_BEHIND ? { why: 'far', head } : { cursor, tally: tally ?? newest, head }
}
