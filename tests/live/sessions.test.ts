import { afterEach, expect, test } from 'vitest'
import { connect } from './live-client.ts'
import { MODERATOR, openLive, SARI, SARI_AT_HOME, type LiveForum } from './open-live.ts'

let forum: LiveForum
afterEach(() => forum.close())

const open = async (sid?: string) => {
  const client = connect(forum.port, sid === undefined ? {} : { sid })
  await client.next('hi')
  return client
}
/** Milliseconds until a connection is closed with 4003. */
async function ended(client: ReturnType<typeof connect>, since: number) {
  expect(await client.closed).toBe(4003)
  return performance.now() - since
}

test('the end of a session closes its sockets within a second, and only those', async () => {
  forum = await openLive()
  const [phone, phoneToo, laptop, nobody] = [
    await open(SARI.sessionId),
    await open(SARI.sessionId),
    await open(SARI_AT_HOME.sessionId),
    await open(),
  ]
  const before = performance.now()
  forum.hub.endSession(SARI.sessionId)
  for (const client of [phone, phoneToo]) expect(await ended(client, before)).toBeLessThan(1000)
  for (const client of [laptop, nobody]) {
    expect((await client.sub([[1, -1]])).th).toHaveLength(1)
    await client.end()
  }
})

test('a new password ends all sessions of a person but the one it was set in; a ban ends all', async () => {
  forum = await openLive()
  const [phone, laptop, moderator] = [await open(SARI.sessionId), await open(SARI_AT_HOME.sessionId), await open(MODERATOR.sessionId)]
  forum.hub.endPerson(SARI.personId, SARI_AT_HOME.sessionId)
  expect(await ended(phone, performance.now())).toBeLessThan(1000)
  expect((await laptop.sub([[1, -1]])).th).toHaveLength(1)

  forum.hub.endPerson(SARI.personId, null)
  expect(await ended(laptop, performance.now())).toBeLessThan(1000)
  expect((await moderator.sub([['mod', -1]])).th).toHaveLength(1)
  await moderator.end()
})

test('a session that ended unheard is noticed at the next sub', async () => {
  forum = await openLive()
  const client = await open(SARI.sessionId)
  await client.sub([[1, -1]])
  forum.forgetSession(SARI.sessionId)
  client.send({ t: 'sub', id: 2, th: [[2, -1]] })
  expect(await client.closed).toBe(4003)
  expect(client.frames.filter(({ t }) => t === 'ok')).toHaveLength(1)
})

test('a session that ended unheard is noticed by itself', async () => {
  forum = await openLive({ limits: { recheckMs: 100 } })
  const [client, nobody] = [await open(SARI.sessionId), await open()]
  forum.forgetSession(SARI.sessionId)
  expect(await client.closed).toBe(4003)
  expect(nobody.socket.readyState).toBe(nobody.socket.OPEN)
  await nobody.end()
})

test('somebody whose session has ended gets nothing more, even if he leaves the connection open', async () => {
  forum = await openLive()
  const client = await open(SARI.sessionId)
  await client.sub([[1, -1]])
  client.socket.pause()
  forum.hub.endSession(SARI.sessionId)
  await forum.post('Setelah keluar')
  client.socket.resume()
  await client.closed
  expect(client.events(1)).toEqual([])
})
