import { afterAll, beforeAll, expect, test } from 'vitest'
import { compileValidator } from '../../server/kernel/validator.ts'
import { PollAnswer } from '../../server/live/schema.ts'
import { poll } from './live-client.ts'
import { openLive, SARI, type LiveForum } from './open-live.ts'

let forum: LiveForum
beforeAll(async () => {
  forum = await openLive()
})
afterAll(() => forum.close())

const until = async (done: () => boolean) => {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 2))
}
const followed = (topic: number) => until(() => forum.hub.followers(topic) > 0)
const left = (topic: number) => until(() => forum.hub.followers(topic) === 0)

test('a waiting poll is answered by what happens, and keeps nothing afterwards', async () => {
  const waiting = poll(forum.port, '1.0', { w: '25' })
  await followed(1)
  const { seq } = await forum.post('Halo')
  const { status, headers, ep, f } = await waiting
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(f).toMatchObject([{ t: 'ev', th: 1, s: seq, e: [{ d: { text: 'Halo' } }] }, { t: 'live', s: seq }, { t: 'cnt' }])
  expect(compileValidator(PollAnswer)({ ep, f })).toEqual([])
  await left(1)
})

test('without news it answers 204 after the time it was given', async () => {
  const before = performance.now()
  const { status, headers } = await poll(forum.port, '2.0', { w: '1' })
  expect(status).toBe(204)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(performance.now() - before).toBeGreaterThan(900)
  expect((await poll(forum.port, '2.0', { w: '0' })).status).toBe(204)
})

test('one poll asks for several topics, and may name the version of the figures it knows', async () => {
  await forum.post('tiga', 3)
  await forum.post('empat', 4)
  const { f } = await poll(forum.port, '3.0.0,4.0,mod.0')
  expect(f.filter(({ t }) => t === 'ev').map((frame) => 'th' in frame && frame.th)).toEqual([3, 4])
  expect(f).toContainEqual({ t: 'reset', th: 'mod', s: 0, why: 'denied' })
})

test('an answer stays within 64 kB, and the next one goes on', async () => {
  for (let i = 0; i < 30; i++) await forum.post('panjang '.repeat(600), 5)
  let cursor = 0
  let answers = 0
  for (; cursor < 30; answers++) {
    const response = await fetch(`http://127.0.0.1:${forum.port}/live/poll?v=1&th=5.${cursor}&w=0`)
    const text = await response.text()
    expect(text.length).toBeLessThanOrEqual(66_000)
    const { f } = JSON.parse(text) as { f: { t: string; s: number; e: unknown[] }[] }
    const events = f.filter(({ t }) => t === 'ev')
    expect(events[0]!.s).toBe(cursor + 1)
    cursor = events.at(-1)!.s + events.at(-1)!.e.length - 1
  }
  expect(cursor).toBe(30)
  expect(answers).toBeGreaterThan(2)
})

test('a reader who goes away leaves nothing behind', async () => {
  for (let i = 0; i < 20; i++) {
    const leaving = new AbortController()
    const gone = poll(forum.port, '6.0', { w: '25' }, { signal: leaving.signal }).catch((error: unknown) => error)
    await followed(6)
    leaving.abort()
    expect(await gone).toBeInstanceOf(DOMException)
    await left(6)
  }
})

test('a session that ends while a poll waits ends the poll', async () => {
  const waiting = poll(forum.port, '7.0', { w: '25' }, { headers: { cookie: `sid=${SARI.sessionId}` } })
  await followed(7)
  forum.forgetSession(SARI.sessionId)
  forum.hub.endSession(SARI.sessionId)
  expect((await waiting).status).toBe(401)
  await left(7)
})

test.each([
  '',
  '1',
  '1.',
  '1.x',
  '1.-2',
  '0.0',
  '-1.0',
  'mod',
  '1.0,',
  '1.0;2.0',
  '__proto__.0',
  '99999999999.0',
  Array(21).fill('1.0').join(','),
])('th=%j is refused', async (th) => {
  expect((await poll(forum.port, th)).status).toBe(400)
})

test.each([{ v: 'x' }, { w: '26' }, { w: '-1' }, { lang: 'ms' }, { as: 'xml' }, { ep: '' }, { other: '1' }])(
  '%j is refused',
  async (wrong) => {
    expect((await poll(forum.port, '1.0', wrong as Record<string, string>)).status).toBe(400)
  },
)

test('pages of other sites are refused; a page of our own says no origin on a GET', async () => {
  const status = async (origin: string) => (await poll(forum.port, '1.0', {}, { headers: { origin } })).status
  expect(await status('https://evil.example')).toBe(403)
  expect(await status(`http://localhost:${forum.port}`)).toBe(200)
  expect((await poll(forum.port, '1.0')).status).toBe(200)
})
