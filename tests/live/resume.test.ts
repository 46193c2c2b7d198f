import { expect, test } from 'vitest'
import type { Hub } from '../../server/live/hub.ts'
import { openLive } from './open-live.ts'
import { resumeFuzz } from './resume-fuzz.ts'

// On their way to the hub the writer's hints are late, overtake each other, or are lost.
const unreliable = (deliver: () => void) => void (Math.random() < 0.9 && setTimeout(deliver, Math.random() * 6))
const limits = { refreshMs: 60, countMs: 50 }

test(
  '2,000 cuts at random moments lose nothing, repeat nothing, show nothing hidden, and everybody reaches the head',
  { timeout: 60_000 },
  async () => {
    const forum = await openLive({ hints: unreliable, limits })
    const { cuts, events, got, refused, ...wrong } = await resumeFuzz(forum, { cuts: 2000 })
    expect(wrong).toEqual({ gaps: 0, duplicates: 0, resets: 0, hiddenSeen: 0, behind: 0 })
    expect(cuts).toBeGreaterThanOrEqual(2000)
    expect(events).toBeGreaterThan(100)
    expect(got).toBeGreaterThan(cuts / 2)
    expect(refused).toBeLessThan(cuts / 10)
    expect(forum.errors).toEqual([])
    // Nobody is left in any list.
    while (forum.hub.followers(1) > 0) await new Promise((resolve) => setTimeout(resolve, 10))
    await forum.close()
  },
)

test('the same fuzz sees gaps where a follower reads what it missed first and is registered later', { timeout: 60_000 }, async () => {
  const forum = await openLive({ limits, plant: registeredLate })
  const { gaps } = await resumeFuzz(forum, { cuts: 600 })
  expect(gaps).toBeGreaterThan(0)
  await forum.close()
})

/** The order that other servers have: the backlog is read, the follower joins the live ones a little later, and what fell between is lost. */
const registeredLate = (hub: Hub): Hub => ({
  ...hub,
  listen(topic, listener) {
    let registered: { at: number } | undefined
    let backlog: number | undefined
    const { log, leave } = hub.listen(topic, { wake: () => registered && listener.wake(), tallied() {}, count() {} })
    const timer = setTimeout(() => (registered = { at: log.head() }), 10)
    const head = () => (registered && log.head() > registered.at ? log.head() : (backlog ??= log.head()))
    return {
      leave() {
        clearTimeout(timer)
        leave()
      },
      log: { ...log, head, page: (cursor, form) => log.page(registered && cursor === backlog ? registered.at : cursor, form) },
    }
  },
})
