import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, poll } from './live-client.ts'
import { MODERATOR, openLive, SARI, type LiveForum } from './open-live.ts'

let forum: LiveForum
beforeAll(async () => {
  forum = await openLive({ limits: { heartbeatMs: 300, countMs: 100 } })
})
afterAll(() => forum.close())

const open = async (options: Parameters<typeof connect>[1] = {}) => {
  const client = connect(forum.port, options)
  await client.next('hi')
  return client
}

test('the first frame says what the server is', async () => {
  const client = connect(forum.port)
  expect(await client.next('hi')).toEqual({ t: 'hi', v: 1, ep: forum.epoch, hb: 1, lim: { th: 20, in: 4096 } })
  await client.end()
})

test('a new reply reaches everybody who follows the thread, each in his language and form', async () => {
  const [json, id, en] = [await open(), await open({ query: 'v=1&lang=id&as=html' }), await open({ query: 'v=1&lang=en&as=html' })]
  for (const client of [json, id, en]) expect((await client.sub([[3, -1]])).th).toEqual([[3, 0]])
  const { number, seq } = await forum.post('Ongkir <b>naik</b> lagi', 3)

  const [frame, idFrame, enFrame] = [await json.next('ev'), await id.next('ev'), await en.next('ev')]
  expect(frame).toMatchObject({
    th: 3,
    s: seq,
    e: [{ k: 'reply', d: { threadId: 3, number, text: 'Ongkir <b>naik</b> lagi', state: 'shown' } }],
  })
  expect(idFrame.e[0]!.d).toEqual({ number, h: `<article lang="id" id="b${number}">Ongkir &lt;b&gt;naik&lt;/b&gt; lagi</article>` })
  expect(enFrame.e[0]!.d).toEqual({ number, h: `<article lang="en" id="b${number}">Ongkir &lt;b&gt;naik&lt;/b&gt; lagi</article>` })
  for (const client of [json, id, en]) await client.end()
})

test('ok comes before what was missed, then what was missed, then live', async () => {
  await forum.post('satu', 4)
  await forum.post('dua', 4)
  const client = await open()
  client.send({ t: 'sub', id: 7, th: [[4, 1], [999, 0]], ep: forum.epoch }) // prettier-ignore
  await client.next('live')
  expect(client.frames.slice(1).filter(({ t }) => t !== 'cnt')).toMatchObject([
    { t: 'ok', id: 7, th: [[4, 2]] },
    { t: 'reset', th: 999, s: 0, why: 'denied' },
    { t: 'ev', th: 4, s: 2, e: [{ k: 'reply', d: { text: 'dua' } }] },
    { t: 'live', th: 4, s: 2 },
  ])
  await client.end()
})

test('one connection follows many threads, each from its own cursor', async () => {
  const client = await open()
  await client.sub([[5, -1], [6, -1]]) // prettier-ignore
  await forum.post('lima', 5)
  await forum.post('enam', 6)
  await client.next('ev', ({ th }) => th === 6)
  expect([5, 6].map((topic) => client.events(topic).map(({ s }) => s))).toEqual([[1], [1]])
  await client.end()
})

test('nothing comes after unsub', async () => {
  const client = await open()
  await client.sub([[7, -1], [8, -1]]) // prettier-ignore
  client.send({ t: 'unsub', id: 2, th: [7] })
  expect(await client.next('ok')).toEqual({ t: 'ok', id: 2, th: [] })
  await forum.post('tujuh', 7)
  await forum.post('delapan', 8)
  await client.next('ev', ({ th }) => th === 8)
  expect(client.events(7)).toEqual([])
  await client.end()
})

test('following again from an older cursor replays from there', async () => {
  await forum.post('a', 9)
  await forum.post('b', 9)
  const client = await open()
  await client.sub([[9, -1]])
  await client.sub([[9, 0]])
  await client.next('live')
  await forum.post('c', 9)
  await client.next('ev', ({ s }) => s === 3)
  expect(client.events(9).map(({ s }) => s)).toEqual([1, 2, 3])
  await client.end()
})

test('count mode brings figures only; full mode brings what was missed', async () => {
  const client = await open()
  client.send({ t: 'sub', id: 1, th: [[10, 0]], mode: 'count' })
  expect(await client.next('cnt')).toEqual({ t: 'cnt', c: [[10, 0, 0, 1, 0]] })
  await forum.post('satu', 10)
  await forum.post('dua', 10)
  await client.next('cnt', ({ c }) => c[0]![1] === 2 && c[0]![2] === 2)
  expect(client.events(10)).toEqual([])

  client.send({ t: 'mode', id: 2, mode: 'full', th: [[10, 0]] })
  await client.next('live')
  expect(client.events(10).map(({ s }) => s)).toEqual([1, 2])
  await client.end()
})

test('followers are counted as they come and go', async () => {
  const first = await open()
  await first.sub([[11, -1]])
  const second = await open()
  await second.sub([[11, -1]])
  await first.next('cnt', ({ c }) => c[0]![3] === 2)
  await second.end()
  await first.next('cnt', ({ c }) => c[0]![3] === 1)
  expect(forum.hub.followers(11)).toBe(1)
  await first.end()
})

test("moderators follow the queue's own log; its numbers are its own", async () => {
  const moderator = await open({ sid: MODERATOR.sessionId })
  expect((await moderator.sub([['mod', 0]])).th).toEqual([['mod', 0]])
  await forum.addCase(41)
  expect(await moderator.next('ev')).toMatchObject({ th: 'mod', s: 1, e: [{ k: 'case', d: { ref: 41 } }] })
  await moderator.end()

  const member = await open({ sid: SARI.sessionId })
  await member.sub([['mod', 0]])
  expect(await member.next('reset')).toEqual({ t: 'reset', th: 'mod', s: 0, why: 'denied' })
  await member.end()
})

test('a person hears of his notices on all his connections, nobody else does', async () => {
  const [phone, other, stranger] = [await open({ sid: SARI.sessionId }), await open({ sid: MODERATOR.sessionId }), await open()]
  for (const client of [phone, other]) await client.next('me') // how many there were before
  const polling = poll(forum.port, '12.0', { w: '10' }, { headers: { cookie: `sid=${SARI.sessionId}` } })
  while (forum.hub.followers(12) === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  await forum.hub.me(SARI.personId)
  expect(await phone.next('me')).toEqual({ t: 'me', notices: 3 })
  expect((await polling).f).toEqual([{ t: 'me', notices: 3 }])
  for (const [client, before] of [
    [other, 1],
    [stranger, 0],
  ] as const)
    expect(client.frames.filter(({ t }) => t === 'me')).toHaveLength(before)
  for (const client of [phone, other, stranger]) await client.end()
})

test('who connects or polls is told at once of notices that came while nobody listened for him', async () => {
  const client = await open({ sid: SARI.sessionId })
  expect(await client.next('me')).toEqual({ t: 'me', notices: 3 })
  await client.end()

  const ask = (me: string) => poll(forum.port, '13.0', { w: '0', me }, { headers: { cookie: `sid=${SARI.sessionId}` } })
  expect((await ask('2')).f).toEqual([{ t: 'me', notices: 3 }])
  expect((await ask('3')).status, 'he knows').toBe(204)
  expect((await poll(forum.port, '13.0', { w: '0', me: '2' })).status, 'nobody signed in has any').toBe(204)
})

test('a count of notices that takes long takes nothing back that was told meanwhile', async () => {
  const counts: ((unread: number) => void)[] = []
  const slow = await openLive({ unread: () => new Promise<number>((resolve) => counts.push(resolve)) })
  const asked = async (times: number) => {
    while (counts.length < times) await new Promise((resolve) => setTimeout(resolve, 2))
  }
  const headers = { cookie: `sid=${SARI.sessionId}` }
  const polling = poll(slow.port, '1.0', { w: '1', me: '0' }, { headers })
  await asked(1)
  const telling = slow.hub.me(SARI.personId)
  await asked(2)
  counts[1]!(1)
  await telling
  counts[0]!(0)
  expect((await polling).f).toEqual([{ t: 'me', notices: 1 }])

  const client = connect(slow.port, { sid: SARI.sessionId })
  await client.next('hi')
  await asked(3)
  const again = slow.hub.me(SARI.personId)
  await asked(4)
  counts[3]!(2)
  await again
  counts[2]!(1)
  await client.sub([[1, 0]])
  expect(client.frames.filter(({ t }) => t === 'me')).toEqual([{ t: 'me', notices: 2 }])
  await client.end()
  await slow.close()
})

test('a server that has nothing to say sends heartbeats', async () => {
  const client = await open()
  expect(await client.next('hb')).toEqual({ t: 'hb' })
  await client.next('hb')
  await client.end()
})

test('every frame kept to the protocol, and nothing failed behind it', () => {
  expect(forum.errors).toEqual([])
})
