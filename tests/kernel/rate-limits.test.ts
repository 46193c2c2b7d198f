import { expect, test } from 'vitest'
import { Type } from 'typebox'
import { steadyCounts } from '../../server/kernel/http/steady-counts.ts'
import { openServer } from './open-server.ts'

const narrow = { config: { rateLimit: { max: 2, timeWindow: 60_000 } }, schema: { response: { 200: Type.String() } } }

/** Statuses of asking some times, as somebody at some address. */
async function asking(env: Record<string, string>, who: { person?: string; from: string; headers?: Record<string, string> }[]) {
  const { app } = await openServer(
    env,
    { keyOf: ({ headers }) => (typeof headers['x-person'] === 'string' ? headers['x-person'] : undefined) },
    (app) => {
      app.get('/api/narrow', narrow, () => 'ok')
    },
  )
  const statuses: number[] = []
  for (const { person, from, headers } of who) {
    const answer = await app.inject({
      url: '/api/narrow',
      remoteAddress: from,
      headers: { ...headers, ...(person && { 'x-person': person }) },
    })
    statuses.push(answer.statusCode)
    if (answer.statusCode === 429) {
      expect(answer.json()).toMatchObject({ type: '/problems/too-many', retryAfter: expect.any(Number) })
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    }
  }
  return statuses
}

test('the third request in a minute is refused, with the seconds to wait', async () => {
  expect(
    await asking(
      {},
      Array.from({ length: 3 }, () => ({ from: '203.0.113.7' })),
    ),
  ).toEqual([200, 200, 429])
})

test('people behind one address do not count for each other', async () => {
  const from = '203.0.113.7'
  expect(
    await asking({}, [
      { person: 'sari', from },
      { person: 'sari', from },
      { person: 'budi', from },
      { person: 'sari', from },
    ]),
  ).toEqual([200, 200, 200, 429])
})

test('a person counts wherever he comes from', async () => {
  expect(
    await asking(
      {},
      ['203.0.113.1', '203.0.113.2', '203.0.113.3'].map((from) => ({ person: 'sari', from })),
    ),
  ).toEqual([200, 200, 429])
})

test('one household with many IPv6 addresses is one', async () => {
  expect(
    await asking(
      {},
      ['2001:db8::1', '2001:db8::2', '2001:db8::3'].map((from) => ({ from })),
    ),
  ).toEqual([200, 200, 429])
})

test('an invented forwarded address does not help, unless the proxy is trusted', async () => {
  const proxied = ['1', '2', '3'].map((n) => ({ from: '203.0.113.7', headers: { 'x-forwarded-for': `198.51.100.${n}` } }))
  expect(await asking({}, proxied)).toEqual([200, 200, 429])
  expect(await asking({ DUA_LAPAK_TRUST_PROXY: '203.0.113.7' }, proxied)).toEqual([200, 200, 200])
})

test('asking for what does not exist counts too', async () => {
  const { app } = await openServer({}, { keyOf: () => 'sari' })
  const statuses = new Map<number, number>()
  for (let i = 0; i < 610; i++) {
    const { statusCode } = await app.inject({ url: '/nowhere' })
    statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1)
  }
  expect(Object.fromEntries(statuses)).toEqual({ 404: 600, 429: 10 })
})

test('limits that are off are off', async () => {
  expect(
    await asking(
      { DUA_LAPAK_LIMITS: 'off' },
      Array.from({ length: 5 }, () => ({ from: '203.0.113.7' })),
    ),
  ).toEqual([200, 200, 200, 200, 200])
})

test('counts start again after their window, and the keys seen longest ago are forgotten first', () => {
  let now = 0
  const counts = new (steadyCounts(2, () => now))({})
  const count = (key: string) => {
    let current = 0
    counts.incr(key, (_, result) => void (current = result!.current), 1000, 9)
    return current
  }
  expect([count('a'), count('a')]).toEqual([1, 2])
  now = 999
  expect(count('a')).toBe(3)
  now = 1000
  expect(count('a')).toBe(1)
  expect([count('b'), count('a'), count('c'), count('b'), count('c')]).toEqual([1, 2, 1, 1, 2])
})
