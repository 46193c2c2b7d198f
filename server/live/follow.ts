import { frameOf, toWire } from './frames.ts'
import type { Hub } from './hub.ts'
import { followFigures } from './follow-figures.ts'
import { FAR_BEHIND } from './limits.ts'
import type { Link } from './link.ts'
import type { Mode } from './schema.ts'
import { countFrame } from './tell-counts.ts'
import { startFrom, type Start } from './start-from.ts'

/** From where somebody wants to follow; a `count` follower gets counts only. */
export type Wish = {
  readonly topic: number
  readonly since: number
  readonly tally: number | undefined
  readonly epoch: string | undefined
  readonly mode: Mode
}

export type Following = { readonly start: Start; begin(): void; stop(): void }

/**
 * Follows a topic: once begun, sends what was missed after the cursor, then whatever comes, until it stops. Catching up and being
 * live are this one loop; a slow reader gets fewer, larger pages instead of a growing buffer.
 *
 * @param ended called if the follower fell so far behind that he was told to load the page
 */
export async function follow(hub: Hub, link: Link, { topic, since, tally, epoch, mode }: Wish, ended: () => void): Promise<Following> {
  let cursor = Infinity // until it begins
  let delivering = false
  let caughtUp = false
  let stopped = false
  let figures: ReturnType<typeof followFigures> | undefined

  const due = () => !stopped && link.open() && cursor < log.head()

  const deliver = async () => {
    if (delivering) return // the loop below looks at the head again before it ends
    delivering = true
    try {
      while (due()) await deliverOne()
      if (!stopped && !caughtUp && cursor === log.head()) {
        caughtUp = true
        link.send(frameOf({ t: 'live', th: toWire(topic), s: cursor }))
      }
      figures?.wake()
    } catch (error) {
      if (!stopped) link.fail(error)
    } finally {
      delivering = false
    }
  }

  async function deliverOne() {
    await link.room()
    if (stopped) return
    if (log.head() - cursor > FAR_BEHIND) {
      link.send(frameOf({ t: 'reset', th: toWire(topic), s: log.head(), why: 'far' }))
      stop()
      ended()
      return
    }
    const page = await log.page(cursor, link.form)
    if (stopped || !link.hasRoom() || !page.current()) return // others wrote meanwhile, or it was edited: once more
    cursor = page.last
    link.send(page.frame)
  }

  const stop = () => {
    stopped = true
    figures?.stop()
    leave()
  }

  // Listen first, then read: nothing can fall between.
  const { log, leave } = hub.listen(topic, {
    wake: () => void deliver(),
    tallied: () => figures?.wake(),
    count: (frame, onlyMoved) => (mode === 'count' || !onlyMoved) && link.latest(`cnt ${topic}`, frame),
  })
  try {
    const from = mode === 'count' ? { since: -1, tally: undefined } : { since, tally }
    const start = await startFrom(hub, log, { ...from, epoch })
    if ('why' in start) stop()
    return {
      start,
      begin() {
        if (mode === 'full' && 'cursor' in start) {
          cursor = start.cursor
          figures = followFigures(log, link, start.tally, () => cursor === log.head())
        }
        link.latest(`cnt ${topic}`, countFrame(log))
        void deliver()
      },
      stop,
    }
  } catch (error) {
    stop()
    throw error
  }
}
