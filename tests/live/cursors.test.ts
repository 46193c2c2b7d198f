import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ServerFrame } from '../../server/live/schema.ts'
import { connect, poll } from './live-client.ts'
import { openLive, type LiveForum } from './open-live.ts'

const HEAD = 40
const FAR = 2001
let forum: LiveForum

beforeAll(async () => {
  forum = await openLive()
  for (let i = 1; i < HEAD; i++) await forum.post(`Balasan ke-${i} <b>&`)
  await forum.setState(7, 'hidden')
  await forum.tellMany(FAR, 2)
})
afterAll(() => forum.close())

type Way = 'socket' | 'poll'
type Form = 'json' | 'html'

/** What a follower of this cursor gets until there is nothing more, over both ways. */
async function follow(way: Way, as: Form, topic: number | 'mod', since: number, ep?: string): Promise<ServerFrame[]> {
  if (way === 'poll') {
    const got: ServerFrame[] = []
    for (let cursor = since; ;) {
      const { f } = await poll(forum.port, `${topic}.${cursor}`, { as, ...(ep !== undefined && { ep }) })
      got.push(...f)
      const last = f.findLast((frame) => frame.t === 'ev')
      if (!last) return got
      cursor = last.s + last.e.length - 1
    }
  }
  const client = connect(forum.port, { query: `v=1&as=${as}` })
  await client.next('hi')
  await client.sub([[topic, since]], ep === undefined ? {} : { ep })
  while (!client.frames.some(({ t }) => t === 'live' || t === 'reset')) await new Promise((resolve) => setTimeout(resolve, 2))
  await client.end()
  return client.frames
}

const events = (frames: ServerFrame[]) =>
  frames.flatMap((frame) => (frame.t === 'ev' ? frame.e.map((event, i) => ({ ...event, s: frame.s + i })) : []))
const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const WAYS = (['socket', 'poll'] as const).flatMap((way) => (['json', 'html'] as const).map((as) => [way, as] as const))

test.each(WAYS)('by %s as %s: every event after the cursor, once, in order', async (way, as) => {
  for (const since of [0, 1, 6, 31, 32, HEAD - 1]) {
    const frames = await follow(way, as, 1, since)
    expect(events(frames).map(({ s }) => s)).toEqual(upTo(since + 1, HEAD))
    expect(frames.find(({ t }) => t === 'live')).toEqual({ t: 'live', th: 1, s: HEAD })
  }
})

test.each(WAYS)('by %s as %s: a follower from now, or from the head, gets nothing old', async (way, as) => {
  for (const since of [-1, HEAD]) {
    const frames = await follow(way, as, 1, since)
    expect(events(frames)).toEqual([])
    expect(frames.some(({ t }) => t === 'reset')).toBe(false)
    if (since === -1 || way === 'socket') expect(frames.find(({ t }) => t === 'live')).toMatchObject({ s: HEAD })
  }
})

test.each(WAYS)('by %s as %s: a cursor that cannot be served is reset, and says why', async (way, as) => {
  const reset = async (topic: number | 'mod', since: number, ep?: string) =>
    (await follow(way, as, topic, since, ep)).filter(({ t }) => t === 'reset')
  expect(await reset(1, HEAD + 1)).toEqual([{ t: 'reset', th: 1, s: HEAD, why: 'gone' }])
  expect(await reset(1, 5, 'another')).toEqual([{ t: 'reset', th: 1, s: HEAD, why: 'epoch' }])
  expect(await reset(2, 0)).toEqual([{ t: 'reset', th: 2, s: FAR, why: 'far' }])
  expect(await reset(1, 5, forum.epoch)).toEqual([])
})

test.each(WAYS)('by %s as %s: what does not exist and what one may not see are answered alike', async (way, as) => {
  const [unknown] = (await follow(way, as, 999, 0)).filter(({ t }) => t === 'reset')
  const [forbidden] = (await follow(way, as, 'mod', 0)).filter(({ t }) => t === 'reset')
  expect(unknown).toEqual({ t: 'reset', th: 999, s: 0, why: 'denied' })
  expect(forbidden).toEqual({ ...unknown, th: 'mod' })
})

test.each(WAYS)('by %s as %s: exactly 2,000 behind is still replayed', async (way, as) => {
  expect(events(await follow(way, as, 2, FAR - 2000))).toHaveLength(2000)
})

test.each(WAYS)('by %s as %s: of a hidden reply only its place is told', async (way, as) => {
  const { d } = events(await follow(way, as, 1, 6))[0]! as { d: unknown }
  expect(JSON.stringify(d)).not.toContain('Balasan')
  if (as === 'json') expect(d).toMatchObject({ number: 7, state: 'hidden', text: null, html: null, author: null })
  else expect(d).toEqual({ number: 7, h: '<article lang="id" id="b7"></article>' })
})

test('both forms tell of the same events, with the same kinds and numbers', async () => {
  const [json, html] = await Promise.all(WAYS.slice(0, 2).map(([way, as]) => follow(way, as, 1, 0)))
  const bare = (frames: ServerFrame[]) => events(frames).map(({ s, k, at }) => ({ s, k, at }))
  expect(bare(json!)).toEqual(bare(html!))
})
