import { Gauge, Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { openServer } from './open-server.ts'

const TOKEN = 'a-long-enough-token'

test('the server is ready when everything it needs works, and says no more than that', async () => {
  const state = { writer: true }
  const checks = { database: () => true, writer: async () => state.writer }
  const { app, lines } = await openServer({}, { checks })
  expect((await app.inject({ url: '/readyz' })).json()).toEqual({ status: 'ready' })
  state.writer = false
  const answer = await app.inject({ url: '/readyz' })
  expect([answer.statusCode, answer.json()]).toEqual([503, { status: 'not-ready' }])
  expect(lines.join('')).toContain('"failed":["writer"]')
})

test('a check that throws is a check that fails, and the process is still up', async () => {
  const { app } = await openServer({}, { checks: { database: () => Promise.reject(new Error('gone')) } })
  expect((await app.inject({ url: '/readyz' })).statusCode).toBe(503)
  expect((await app.inject({ url: '/healthz' })).statusCode).toBe(200)
})

test.each<[what: string, env: Record<string, string>, from: string, headers: Record<string, string>, status: number]>([
  ['from this machine', {}, '127.0.0.1', {}, 200],
  ['from this machine by IPv6', {}, '::ffff:127.0.0.1', {}, 200],
  ['from elsewhere', {}, '203.0.113.7', {}, 404],
  ['through a proxy on this machine', {}, '127.0.0.1', { 'x-forwarded-for': '203.0.113.7' }, 404],
  ['from elsewhere, pretending', {}, '203.0.113.7', { 'x-forwarded-for': '127.0.0.1' }, 404],
  ['with the token', { DUA_LAPAK_METRICS_TOKEN: TOKEN }, '203.0.113.7', { authorization: `Bearer ${TOKEN}` }, 200],
  ['with a wrong token', { DUA_LAPAK_METRICS_TOKEN: TOKEN }, '203.0.113.7', { authorization: 'Bearer wrong' }, 404],
  ['with a token where none is set', {}, '203.0.113.7', { authorization: 'Bearer undefined' }, 404],
])('figures asked %s', async (_, env, remoteAddress, headers, status) => {
  const { app } = await openServer(env)
  expect((await app.inject({ url: '/metrics', headers, remoteAddress })).statusCode).toBe(status)
})

test('figures are those of the process, of HTTP by route, and of the rooms', async () => {
  const metrics = new Registry()
  new Gauge({ name: 'dua_lapak_followers', help: 'followers', registers: [metrics] }).set(3)
  const { app } = await openServer({}, { metrics })
  await app.inject({ url: '/api/notes/7' })
  const figures = (await app.inject({ url: '/metrics' })).body
  expect(figures).toContain('dua_lapak_followers 3')
  expect(figures).toContain('dua_lapak_http_request_seconds_count{method="GET",route="/api/notes/:id",status="200"} 1')
  expect(figures).toContain('process_resident_memory_bytes')
})
