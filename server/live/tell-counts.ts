import type { Frame } from './frame.ts'
import { frameOf, toWire } from './frames.ts'
import type { TopicLog } from './topic-log.ts'

/** A topic's figures as a frame: its head, replies, followers, and typists (nobody tells of typing yet). */
export const countFrame = (log: TopicLog): Frame =>
  frameOf({ t: 'cnt', c: [[toWire(log.topic), log.head(), log.replies(), log.listeners.size, 0]] })

/** Makes the tick that tells figures where they changed: of followers by at least one and 2 %, or of the log. */
export function tellCounts(topics: ReadonlyMap<number, TopicLog>): () => void {
  const told = new WeakMap<TopicLog, { followers: number; head: number }>()
  return () => {
    for (const log of topics.values()) {
      const followers = log.listeners.size
      const before = told.get(log) ?? { followers: 0, head: log.head() }
      const changed = Math.abs(followers - before.followers) >= Math.max(1, before.followers * 0.02)
      if (!changed && log.head() === before.head) continue
      told.set(log, { followers: changed ? followers : before.followers, head: log.head() })
      const frame = countFrame(log)
      for (const listener of log.listeners) listener.count(frame, !changed)
    }
  }
}
