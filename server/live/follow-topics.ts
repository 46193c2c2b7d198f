import type { Frame } from './frame.ts'
import { frameOf, fromWire, toWire } from './frames.ts'
import { follow, type Following, type Wish } from './follow.ts'
import type { Hub } from './hub.ts'
import { MOST_TOPICS } from './limits.ts'
import type { Link } from './link.ts'
import type { Reset, Subscribe, SwitchMode, Unsubscribe } from './schema.ts'
import type { Visit } from './visit.ts'

type Cursor = Pick<Wish, 'topic' | 'since' | 'tally'>

/** The topics that one connection follows, and the commands about them. */
export function followTopics(hub: Hub, link: Link) {
  const followed = new Map<number, Following>()

  function stop(topic: number) {
    followed.get(topic)?.stop()
    followed.delete(topic)
  }

  // One answer for what does not exist and for what one may not see.
  const denied = (topic: number) => link.send(resetFrame(topic, { why: 'denied', head: 0 }))

  async function start(visit: Visit, { topic, since, tally }: Cursor, { ep, mode = 'full' }: Subscribe | SwitchMode) {
    stop(topic)
    if (!(await visit.may(topic))) return undefined
    const following = await follow(hub, link, { topic, since, tally, epoch: ep, mode }, () => followed.delete(topic))
    if ('why' in following.start) return following
    if (link.open()) followed.set(topic, following)
    else following.stop()
    return following
  }

  return {
    /** Follows topics from their cursors, in place of how they were followed before; first the answer, then what was missed. */
    async subscribe(visit: Visit, command: Subscribe | SwitchMode) {
      const wishes = new Map(command.th.map(([topic, since, tally]) => [fromWire(topic), { topic: fromWire(topic), since, tally }]))
      if (new Set([...followed.keys(), ...wishes.keys()]).size > MOST_TOPICS)
        return link.send(frameOf({ t: 'err', id: command.id, why: 'limit' }))
      const starts = new Map<number, Following | undefined>()
      for (const [topic, cursor] of wishes) starts.set(topic, await start(visit, cursor, command))
      const accepted = [...starts].flatMap(([topic, following]) =>
        following && 'cursor' in following.start ? [[toWire(topic), following.start.head] satisfies [unknown, number]] : [],
      )
      link.send(frameOf({ t: 'ok', id: command.id, th: accepted }))
      for (const [topic, following] of starts) {
        if (!following) denied(topic)
        else if ('why' in following.start) link.send(resetFrame(topic, following.start))
        else following.begin()
      }
      return undefined
    },

    unsubscribe({ id, th }: Unsubscribe) {
      for (const topic of th) stop(fromWire(topic))
      link.send(frameOf({ t: 'ok', id, th: [] }))
    },

    /** Stops what may no longer be seen. */
    async checkAgain(visit: Visit) {
      for (const topic of followed.keys()) {
        if (await visit.may(topic)) continue
        stop(topic)
        denied(topic)
      }
    },

    stopAll() {
      for (const topic of followed.keys()) stop(topic)
    },
  }
}

/** Tells a follower to load the page and to follow from there. */
export const resetFrame = (topic: number, { why, head }: { why: Reset['why']; head: number }): Frame =>
  frameOf({ t: 'reset', th: toWire(topic), s: head, why })
