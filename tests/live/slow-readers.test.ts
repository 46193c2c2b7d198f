import type { Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { connect } from './live-client.ts'
import { openLive, type LiveForum, type LiveOptions } from './open-live.ts'

const QUARTER_MB = 256 * 1024
let forum: LiveForum
afterEach(() => forum.close())

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A forum whose events are as large as a long reply with its markup, and the server's ends of its connections. */
async function openHeavy(limits: LiveOptions['limits'] = {}) {
  const text = 'x'.repeat(20_000)
  forum = await openLive({
    limits,
    wrapDescribe: () => async (_topic, events) => {
      await setImmediate() // so that the pages of several threads are ready at one moment
      return events.map(({ seq }) => ({ number: seq, h: text }))
    },
  })
  const sockets: Socket[] = []
  forum.app.server.on('connection', (socket) => sockets.push(socket))
  return sockets
}

test('a stuck socket holds at most a quarter of a megabyte, then it is behind; when it drains it gets all, once and in order', async () => {
  const sockets = await openHeavy()
  const stuck = connect(forum.port)
  await stuck.next('hi')
  const topics = Array.from({ length: 15 }, (_, i) => i + 1)
  await stuck.sub(topics.map((topic) => [topic, -1] as const))
  stuck.socket.pause()

  // More than the kernel takes on loopback, by several threads at once, live and replayed.
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, ...sockets.map(({ writableLength }) => writableLength))), 1)
  for (let round = 0; round < 3; round++) for (const topic of topics) await forum.tellMany(12, topic)
  await pause(200)
  clearInterval(watch)
  expect(sockets[0]!.writableNeedDrain, 'the reader is behind').toBe(true)
  expect(most).toBeGreaterThan(0)
  expect(most).toBeLessThanOrEqual(QUARTER_MB)

  const good = connect(forum.port)
  await good.next('hi')
  await good.sub([[20, -1]])
  await forum.tellMany(1, 20)
  await good.next('ev')
  await good.end()

  stuck.socket.resume()
  for (const topic of topics) {
    while ((stuck.events(topic).at(-1)?.s ?? 0) < 36) await pause(10)
    expect(stuck.events(topic).map(({ s }) => s)).toEqual(Array.from({ length: 36 }, (_, i) => i + 1))
  }
  await stuck.end()
})

test('who stays behind is sent away with 4008 and finds his place again', async () => {
  await openHeavy({ behindMs: 200, closeMs: 2000 })
  const stuck = connect(forum.port)
  await stuck.next('hi')
  await stuck.sub([[1, -1]])
  stuck.socket.pause()
  await forum.tellMany(700)
  await pause(600)
  stuck.socket.resume()
  expect(await stuck.closed).toBe(4008)

  const cursor = stuck.events(1).at(-1)!.s
  expect(cursor).toBeLessThan(700)
  const back = connect(forum.port)
  await back.next('hi')
  await back.sub([[1, cursor]])
  await back.next('live')
  expect([...stuck.events(1), ...back.events(1)].map(({ s }) => s)).toEqual(Array.from({ length: 700 }, (_, i) => i + 1))
  await back.end()
})

test('who never reads again is cut off', async () => {
  const sockets = await openHeavy({ behindMs: 100, closeMs: 200 })
  const stuck = connect(forum.port)
  await stuck.next('hi')
  await stuck.sub([[1, -1]])
  stuck.socket.pause()
  await forum.tellMany(700)
  while (!sockets[0]!.destroyed) await pause(10)
  while (forum.hub.followers(1) > 0) await pause(10)
  await stuck.end()
})

test('a follower who falls more than 2,000 events behind is told to load the page', async () => {
  await openHeavy()
  const stuck = connect(forum.port)
  await stuck.next('hi')
  await stuck.sub([[1, -1]])
  stuck.socket.pause()
  await forum.tellMany(700)
  await pause(100)
  await forum.tellMany(1000)
  await forum.tellMany(1000)
  stuck.socket.resume()
  expect(await stuck.next('reset', undefined, 10_000)).toEqual({ t: 'reset', th: 1, s: 2700, why: 'far' })
  await stuck.end()
})

test('figures and notices do not pile up for a stuck socket: the newest is kept', async () => {
  const sockets = await openHeavy({ countMs: 5 })
  const stuck = connect(forum.port, { sid: 'sari-phone' })
  await stuck.next('hi')
  await stuck.sub([[1, -1]])
  stuck.socket.pause()
  await forum.tellMany(700)
  await pause(100)
  const held = sockets[0]!.writableLength
  for (let i = 0; i < 500; i++) await forum.hub.me('sari')
  expect(sockets[0]!.writableLength).toBe(held)
  stuck.socket.resume()
  await stuck.next('me', undefined, 10_000)
  await stuck.end()
})

test('a peer that no longer answers is cut off after two rounds, a good one stays', async () => {
  forum = await openLive({ limits: { heartbeatMs: 100 } })
  const gone = connect(forum.port, { autoPong: false })
  const good = connect(forum.port)
  await Promise.all([gone.next('hi'), good.next('hi')])
  expect(await gone.closed).toBe(4009)
  await pause(300)
  expect(good.socket.readyState).toBe(good.socket.OPEN)
  await good.end()
})
