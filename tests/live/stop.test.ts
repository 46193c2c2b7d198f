import { once } from 'node:events'
import { connect as connectTcp } from 'node:net'
import { expect, test } from 'vitest'
import { connect, poll } from './live-client.ts'
import { Refusal } from '../../server/kernel/refusal.ts'
import { openLive } from './open-live.ts'

test('a stop sends everybody away with a window to come back in, and answers waiting polls', async () => {
  const forum = await openLive()
  const clients = []
  for (let i = 0; i < 220; i++) {
    const client = connect(forum.port)
    await client.next('hi') // one by one: a server that is asked by all at once rightly refuses some
    clients.push(client)
  }
  const waiting = poll(forum.port, '1.-1', { w: '0' }).then(() => poll(forum.port, '1.0', { w: '25' }))
  while (forum.hub.followers(1) === 0) await new Promise((resolve) => setTimeout(resolve, 5))

  const before = performance.now()
  const closing = forum.close()
  for (const client of clients) {
    expect(await client.next('bye')).toEqual({ t: 'bye', code: 1012, in: [0, 2] })
    expect(await client.closed).toBe(1012)
  }
  expect((await waiting).status).toBe(204)
  await closing
  expect(performance.now() - before).toBeLessThan(5000)
})

test('a stop does not wait for who does not answer', async () => {
  const forum = await openLive()
  const deaf = connect(forum.port)
  await deaf.next('hi')
  deaf.socket.pause()

  const before = performance.now()
  await forum.close()
  expect(performance.now() - before).toBeLessThan(5000)
  await deaf.end()
})

test('a stopping server takes no new connection', async () => {
  const forum = await openLive({ limits: { closeMs: 1000 } })
  const deaf = connect(forum.port)
  await deaf.next('hi')
  deaf.socket.pause()
  const closing = forum.close()
  const late = connect(forum.port)
  expect([0, 503]).toContain(await Promise.race([late.status, late.closed.then(() => 0)]))
  await closing
  await deaf.end()
})

test('a socket whose upgrade the app refused does not stay open, nor does it hold up a stop', async () => {
  const forum = await openLive({
    limits: { upgradeMs: 300 },
    before: async ({ headers }) => {
      if (headers['x-busy']) throw new Refusal('busy')
    },
  })
  const refused = () => {
    const tcp = connectTcp(forum.port, '127.0.0.1')
    tcp.write(
      `GET /live?v=1 HTTP/1.1\r\nHost: x\r\nx-busy: 1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
    )
    return tcp
  }
  const first = refused()
  expect(String((await once(first, 'data'))[0])).toContain('503')
  await once(first, 'close')

  const second = refused()
  await once(second, 'data')
  await forum.close()
  await once(second, 'close')
})
