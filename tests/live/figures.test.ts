import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ServerFrame } from '../../server/live/schema.ts'
import { connect, poll, type Frame } from './live-client.ts'
import { openLive, type LiveForum } from './open-live.ts'

type Row = { number: number; agree: number }
type Way = 'socket' | 'poll'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const tallies = (frames: readonly ServerFrame[]) => frames.filter((frame): frame is Frame<'tally'> => frame.t === 'tally')
const rows = (frames: readonly ServerFrame[]) => tallies(frames).flatMap(({ d }) => (d as { replies: Row[] }).replies)

describe('a follower of figures', () => {
  /** Changed in this order: 1 to 6, then 2 once more, so that 2 is the last and has version 7. */
  const HEAD = 7
  let forum: LiveForum
  beforeAll(async () => {
    forum = await openLive()
    await forum.tally([1, 2, 3, 4, 5, 6, 2])
    await forum.tally([1, 2], 2)
  })
  afterAll(() => forum.close())

  /** All that a follower with this version is told until he has everything, and how he ended. */
  async function follow(way: Way, topic: number, tally: number | undefined, more: Record<string, unknown> = {}): Promise<ServerFrame[]> {
    if (way === 'poll') {
      const got: ServerFrame[] = []
      for (let known = tally; ;) {
        const { f } = await poll(forum.port, `${topic}.0${known === undefined ? '' : `.${known}`}`, more as Record<string, string>)
        got.push(...f)
        const last = tallies(f).at(-1)
        if (!last || last.v >= HEAD) return got
        known = last.v
      }
    }
    const client = connect(forum.port)
    await client.next('hi')
    await client.sub([tally === undefined ? [topic, 0] : [topic, 0, tally]], more)
    const done = () => client.frames.some((frame) => frame.t === 'reset' || (frame.t === 'tally' && frame.v >= HEAD))
    for (let waited = 0; waited < 2_800 && !done(); waited += 20) await pause(20)
    await client.end()
    return client.frames
  }

  test.each(
    (['socket', 'poll'] as const).flatMap((way) => [
      { way, tally: 0, numbers: [1, 3, 4, 5, 6, 2] },
      { way, tally: 1, numbers: [3, 4, 5, 6, 2] },
      { way, tally: 5, numbers: [6, 2] },
      { way, tally: HEAD - 1, numbers: [2] },
      { way, tally: HEAD, numbers: [] },
      { way, tally: undefined, numbers: [] },
    ]),
  )('by $way with version $tally is told of $numbers', async ({ way, tally, numbers }) => {
    const frames = await follow(way, 1, tally)
    expect(rows(frames).map(({ number }) => number)).toEqual(numbers)
    expect(rows(frames).find(({ number }) => number === 2)?.agree ?? 2).toBe(2)
    expect(tallies(frames).at(-1)?.v ?? HEAD).toBe(HEAD)
    expect(frames.some(({ t }) => t === 'reset')).toBe(false)
  })

  test.each(['socket', 'poll'] as const)('by %s with a version that nobody gave loads the page', async (way) => {
    const resets = async (topic: number, tally: number, more = {}) =>
      (await follow(way, topic, tally, more)).filter(({ t }) => t === 'reset')
    expect(await resets(1, HEAD + 1)).toEqual([{ t: 'reset', th: 1, s: 0, why: 'gone' }])
    expect(await resets(2, 3)).toEqual([{ t: 'reset', th: 2, s: 0, why: 'gone' }])
    expect(await resets(1, 3, { ep: 'another' })).toEqual([{ t: 'reset', th: 1, s: 0, why: 'epoch' }])
  })

  test('gets them in his form and language', async () => {
    const client = connect(forum.port, { query: 'v=1&lang=en&as=html' })
    await client.next('hi')
    await client.sub([[1, 0, HEAD - 1]])
    expect(await client.next('tally')).toEqual({ t: 'tally', th: 1, v: HEAD, d: { replies: [[2, '<b lang="en">2</b>']] } })
    await client.end()
  })
})

describe('figures that move', () => {
  let forum: LiveForum
  afterEach(() => forum.close())

  const follower = async (cursor: readonly [number, number, number?] = [1, -1], more: Record<string, unknown> = {}) => {
    const client = connect(forum.port)
    await client.next('hi')
    await client.sub([cursor], more)
    return client
  }

  test('come to all followers from one reading, once a second at most, and the last are the right ones', async () => {
    let reads = 0
    forum = await openLive({
      wrapFigures:
        (read) =>
        async (...asked) => {
          reads++
          return read(...asked)
        },
    })
    const clients = await Promise.all(Array.from({ length: 20 }, () => follower()))
    const before = performance.now()
    for (let i = 0; i < 25; i++) {
      await forum.tally([1, 2])
      await pause(100)
    }
    for (const client of clients) await client.next('tally', ({ v }) => v === 50)
    const seconds = (performance.now() - before) / 1000
    for (const client of clients) {
      expect(tallies(client.frames).length).toBeLessThanOrEqual(seconds + 1)
      expect(rows(client.frames).findLast(({ number }) => number === 2)).toEqual({ number: 2, agree: 25 })
      await client.end()
    }
    expect(reads).toBeLessThanOrEqual(2 * (seconds + 1))
  })

  test('come at once where the last were told more than a second ago', async () => {
    forum = await openLive()
    const client = await follower()
    for (const version of [1, 2]) {
      const before = performance.now()
      await forum.tally([1])
      expect((await client.next('tally')).v).toBe(version)
      expect(performance.now() - before).toBeLessThan(500)
      await pause(1_050)
    }
    await client.end()
  })

  test('are told to nobody who wants counts only, nor after he has left', async () => {
    forum = await openLive({ limits: { countMs: 50 } })
    const counting = await follower([1, 0, 0], { mode: 'count' })
    const gone = await follower([1, 0, 0])
    gone.send({ t: 'unsub', id: 1, th: [1] })
    await gone.next('ok')
    await forum.tally([1])
    await pause(300)
    expect(tallies([...counting.frames, ...gone.frames])).toEqual([])

    counting.send({ t: 'mode', id: 2, mode: 'full', th: [[1, 0, 0]] })
    expect(await counting.next('tally')).toMatchObject({ v: 1 })
    await Promise.all([counting.end(), gone.end()])
  })

  test('wake a waiting poll that said which it has, and no other', async () => {
    forum = await openLive()
    const asks = poll(forum.port, '1.0.0', { w: '25' })
    const without = poll(forum.port, '1.0', { w: '1' })
    while (forum.hub.followers(1) < 2) await pause(2)
    await forum.tally([1])
    expect((await asks).f).toEqual([{ t: 'tally', th: 1, v: 1, d: { replies: [{ number: 1, agree: 1 }] } }])
    expect((await without).status).toBe(204)
  })

  test('are told in one frame an answer, after the events', async () => {
    forum = await openLive()
    for (let i = 0; i < 4; i++) await forum.post('Halo')
    await forum.tally([1, 2, 3, 4])
    const { f } = await poll(forum.port, '1.0.0')
    expect(f.map(({ t }) => t)).toEqual(['ev', 'live', 'cnt', 'tally'])
  })

  test('wait until the follower has the events that were drawn before them', async () => {
    const held: (() => void)[] = []
    forum = await openLive({
      wrapDescribe:
        (describe) =>
        async (...asked) => {
          if (asked[1].some(({ seq }) => seq === 2)) await new Promise<void>((resolve) => held.push(resolve))
          return describe(...asked)
        },
    })
    const client = await follower()
    await forum.post('satu')
    await client.next('ev')
    await forum.post('dua')
    while (held.length === 0) await pause(2)
    await forum.tally([1])
    await pause(50)
    expect(tallies(client.frames)).toEqual([])
    for (const go of held) go()
    await client.next('tally')
    expect(client.frames.filter(({ t }) => t === 'ev' || t === 'tally').map(({ t }) => t)).toEqual(['ev', 'ev', 'tally'])
    await client.end()
  })

  test('that a poll reads while an event comes are told after the event', async () => {
    const held: (() => void)[] = []
    forum = await openLive({
      wrapFigures:
        (read) =>
        async (...asked) => {
          if (held.length === 0) await new Promise<void>((resolve) => held.push(resolve))
          return read(...asked)
        },
    })
    await forum.tally([1])
    const asks = poll(forum.port, '1.0.0', { w: '25' })
    while (held.length === 0) await pause(2)
    await forum.post('Halo')
    held[0]!()
    expect((await asks).f.map(({ t }) => t)).toEqual(['ev', 'live', 'cnt', 'tally'])
  })

  test('are the newest also for who has the same version as another had before them', async () => {
    forum = await openLive()
    await forum.tally([1])
    const [first] = (await poll(forum.port, '1.0.0')).f
    await forum.tally([1])
    const [second] = (await poll(forum.port, '1.0.0')).f
    expect([first, second]).toMatchObject([
      { v: 1, d: { replies: [{ agree: 1 }] } },
      { v: 2, d: { replies: [{ agree: 2 }] } },
    ])
  })

  test('that cannot be read are tried again a second later, and said once', async () => {
    let broken = true
    forum = await openLive({
      wrapFigures:
        (read) =>
        async (...asked) => {
          if (broken) throw new Error('the disk is gone')
          return read(...asked)
        },
    })
    const clients = await Promise.all([follower(), follower()])
    await forum.tally([1])
    await pause(200)
    expect(forum.errors).toHaveLength(1)
    expect((await poll(forum.port, '1.0.0')).status).toBe(204)
    broken = false
    for (const client of clients) {
      expect(await client.next('tally', undefined, 3_000)).toMatchObject({ v: 1 })
      await client.end()
    }
  })

  test('whose hint was lost are found again', async () => {
    forum = await openLive({ limits: { refreshMs: 50 }, hints: () => undefined })
    const client = await follower()
    await forum.tally([1, 2])
    expect(await client.next('tally')).toMatchObject({ v: 2 })
    await client.end()
  })

  test('do not pile up for a reader who is stuck: he keeps his version, and gets what changed when he reads again', async () => {
    forum = await openLive({
      wrapFigures:
        (read) =>
        async (...asked) => {
          const figures = await read(...asked)
          return { ...figures, d: { ...(figures.d as object), fill: 'x'.repeat(24_000) } }
        },
      wrapDescribe: () => async (_topic, events) => events.map(({ seq }) => ({ number: seq, h: 'x'.repeat(20_000) })),
    })
    const stuck = await follower()
    stuck.socket.pause()
    await forum.tellMany(700)
    await pause(200)
    for (let i = 1; i <= 12; i++) {
      await forum.tally([1, 2])
      await pause(100)
    }
    stuck.socket.resume()
    const last = await stuck.next('tally', ({ v }) => v === 24)
    expect((last.d as { replies: Row[] }).replies.at(-1)).toEqual({ number: 2, agree: 12 })
    expect(tallies(stuck.frames).length).toBeLessThanOrEqual(2)
    expect(stuck.events(1)).toHaveLength(700)
    await stuck.end()
  })
})
