import type { Link } from './link.ts'
import type { TopicLog } from './topic-log.ts'

/** A follower gets the figures of a topic at most this often. */
const EVERY_MS = 1000

/**
 * Keeps the figures of one follower current: at most one frame a second, each with all that has changed since the last one he got. One
 * that cannot be sent is none he has: what it would have told is in the next.
 *
 * @param from the version he has
 * @param caughtUp whether he has all events of the log. Only then he may be told: an event is drawn with the figures of its moment, and
 *   one that was drawn before would put older figures in the place of these.
 */
export function followFigures({ figures }: TopicLog, link: Link, from: number, caughtUp: () => boolean) {
  let known = from
  let free = -Infinity
  let sending = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  const due = () => !stopped && link.open() && known < figures.version() && caughtUp()
  const rest = () => void (free = performance.now() + EVERY_MS)

  async function send() {
    await link.room()
    const { frame, version } = await figures.page(known, link.form)
    await figures.turn()
    if (!due() || !link.hasRoom()) return // others wrote meanwhile: once more
    rest()
    if (version <= known) return // a version that was heard of and is not there
    known = version
    link.send(frame)
  }

  async function wake(): Promise<void> {
    while (!sending && !timer && due()) {
      const early = free - performance.now()
      if (early > 0) {
        timer = setTimeout(ring, early)
        return
      }
      sending = true
      await send().catch(rest) // it is on the log already, and tried again a second later
      sending = false
    }
  }

  const ring = () => {
    timer = undefined
    void wake()
  }

  return {
    /** There may be something to tell. */
    wake: () => void wake(),
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
