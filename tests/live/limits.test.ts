import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from './live-client.ts'
import { MODERATOR, openLive, SARI, type LiveForum } from './open-live.ts'

let forum: LiveForum
beforeAll(async () => {
  forum = await openLive({ limits: { perIp: 12 } })
})
afterAll(() => forum.close())

const open = async (options: Parameters<typeof connect>[1] = {}) => {
  const client = connect(forum.port, options)
  await client.next('hi')
  return client
}
/** The server still serves who behaves. */
const stillThere = async () => {
  const client = await open()
  expect((await client.sub([[1, -1]])).th).toHaveLength(1)
  await client.end()
}

test('a command of 4,097 bytes closes with 1009, one of 4,096 is read', async () => {
  const command = (bytes: number) => JSON.stringify({ t: 'unsub', id: 1, th: [] }).padEnd(bytes)
  const right = await open()
  right.send(command(4096))
  await right.next('ok')
  right.send(command(4097))
  expect(await right.closed).toBe(1009)
})

test('a 21st topic is refused, the first 20 stay', async () => {
  const client = await open()
  const topics = Array.from({ length: 20 }, (_, i) => [i + 1, -1] as const)
  expect((await client.sub(topics)).th).toHaveLength(20)
  client.send({ t: 'sub', id: 5, th: [[21, -1]] })
  expect(await client.next('err')).toEqual({ t: 'err', id: 5, why: 'limit' })
  await forum.post('dua puluh', 20)
  await client.next('ev', ({ th }) => th === 20)

  client.send({ t: 'sub', id: 6, th: Array.from({ length: 21 }, (_, i) => [i + 1, -1]) })
  expect(await client.next('err')).toEqual({ t: 'err', id: 6, why: 'limit' })
  await client.end()
})

test('the 31st command within ten seconds closes with 4029', async () => {
  const client = await open()
  for (let i = 1; i <= 30; i++) client.send({ t: 'unsub', id: i, th: [] })
  await client.next('ok', ({ id }) => id === 30)
  expect(client.socket.readyState).toBe(client.socket.OPEN)
  client.send({ t: 'unsub', id: 31, th: [] })
  expect(await client.closed).toBe(4029)
})

test('an address that asks to follow too many topics, by however many connections, is closed with 4029 until it has waited', async () => {
  const busy = await openLive({ limits: { topicsPerIp: 50, topicsWithinMs: 1_000 } })
  const twenty = Array.from({ length: 20 }, (_, i) => [i + 1, -1] as const)
  const clients = [1, 2, 3].map(() => connect(busy.port))
  for (const client of clients) await client.next('hi')
  const [first, second, third] = clients
  for (const client of [first!, second!]) expect((await client.sub(twenty)).th).toHaveLength(20)
  third!.send({ t: 'sub', id: 1, th: twenty })
  expect(await third!.closed).toBe(4029)
  expect(first!.socket.readyState, 'who follows already goes on').toBe(first!.socket.OPEN)
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  const later = connect(busy.port)
  await later.next('hi')
  expect((await later.sub(twenty)).th).toHaveLength(20)
  for (const client of [first!, second!, later]) await client.end()
  await busy.close()
})

test('pings count as commands', async () => {
  const client = await open()
  for (let i = 0; i < 31; i++) client.socket.ping()
  expect(await client.closed).toBe(4029)
})

test.each<[what: string, data: string | Buffer]>([
  ['a binary frame', Buffer.from('{"t":"unsub","id":1,"th":[]}')],
  ['no JSON', '{"t":'],
  ['an empty frame', ''],
  ['a number', '7'],
  ['null', 'null'],
  ['a list', '[{"t":"unsub"}]'],
])('%s closes with 4001', async (_, data) => {
  const client = await open()
  client.socket.send(data)
  expect(await client.closed).toBe(4001)
})

test('invalid UTF-8 closes with 1007', async () => {
  const client = await open()
  client.socket.send(Buffer.from([0x7b, 0xff, 0x7d]), { binary: false })
  expect(await client.closed).toBe(1007)
})

const WRONG = [
  { t: 'nonsense' },
  { t: '__proto__' },
  { t: 'constructor' },
  { t: ['sub'] },
  { t: 'sub', th: [[1, 0]] },
  { t: 'sub', id: '1', th: [[1, 0]] },
  { t: 'sub', id: -1, th: [[1, 0]] },
  { t: 'sub', id: 1.5, th: [[1, 0]] },
  { t: 'sub', id: 1 },
  { t: 'sub', id: 1, th: {} },
  { t: 'sub', id: 1, th: [] },
  { t: 'sub', id: 1, th: [1, 0] },
  { t: 'sub', id: 1, th: [['1', 0]] },
  { t: 'sub', id: 1, th: [[0, 0]] },
  { t: 'sub', id: 1, th: [[-1, 0]] },
  { t: 'sub', id: 1, th: [[1]] },
  { t: 'sub', id: 1, th: [[1, '0']] },
  { t: 'sub', id: 1, th: [[1, -2]] },
  { t: 'sub', id: 1, th: [[1, 0.5]] },
  { t: 'sub', id: 1, th: [[1, 2 ** 53 + 2]] },
  { t: 'sub', id: 1, th: [[1, null]] },
  { t: 'sub', id: 1, th: [['__proto__', 0]] },
  { t: 'sub', id: 1, th: [[1, 0, 0, 0]] },
  { t: 'sub', id: 1, th: [[1, 0]], ep: 7 },
  { t: 'sub', id: 1, th: [[1, 0]], mode: 'all' },
  { t: 'sub', id: 1, th: [[1, 0]], role: 'moderator' },
  { t: 'mode', id: 1, th: [[1, 0]] },
  { t: 'unsub', id: 1, th: [[1, 0]] },
  { t: 'unsub', id: 1, th: 'mod' },
]

test('a wrong command is answered as bad, and the connection goes on', async () => {
  for (let from = 0; from < WRONG.length; from += 25) {
    const client = await open()
    for (const wrong of WRONG.slice(from, from + 25)) {
      client.send(wrong)
      expect(await client.next('err'), JSON.stringify(wrong)).toMatchObject({ why: 'bad' })
    }
    expect((await client.sub([[1, -1]])).th).toHaveLength(1)
    await client.end()
  }
  const client = await open()
  client.send('{"t":"unsub","id":3,"th":[],"__proto__":{"t":"sub"}}')
  expect(await client.next('err')).toEqual({ t: 'err', id: 3, why: 'bad' })
  await client.end()
})

test('whatever is sent, the process lives and answers only by the protocol', { timeout: 20_000 }, async () => {
  const t = fc.constantFrom('sub', 'unsub', 'mode', 'typ', 'hi', 'ev')
  const part = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(1, 'mod', -1, 0, [1, 0], [[1, 0]], [['mod', -1]], 2 ** 53))
  const frame = fc.oneof(
    fc.record({ t, id: part, th: part, ep: part, mode: part }, { requiredKeys: ['t'] }).map((value) => JSON.stringify(value)),
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc.string(),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 20 }), async (frames) => {
      const client = await open()
      for (const text of frames) client.socket.send(text)
      client.socket.ping()
      await Promise.race([client.closed, new Promise((resolve) => client.socket.once('pong', resolve))])
      expect(client.broken).toEqual([])
      await client.end()
    }),
    { numRuns: 60 },
  )
  await stillThere()
  expect(forum.errors).toEqual([])
})

test('pages of this machine connect under all its names, and no other page does', async () => {
  const { port } = forum
  for (const origin of [`http://localhost:${port}`, `http://127.0.0.1:${port}`, `http://[::1]:${port}`]) {
    const client = await open({ origin })
    await client.end()
  }
  for (const origin of [
    'https://evil.example',
    `http://localhost:${port + 1}`,
    `https://localhost:${port}`,
    `http://evil-localhost:${port}`,
    'null',
    null,
  ])
    expect(await connect(port, { origin }).status, String(origin)).toBe(403)
  expect(await connect(port, { origin: null, headers: { authorization: 'Bearer nobody' } }).status).toBe(403)
})

test('an old client is told to load the page anew', async () => {
  expect(await connect(forum.port, { query: 'v=2' }).closed).toBe(4090)
})

test.each(['', 'v=x', 'v=1&lang=ms', 'v=1&as=xml', 'v=1&v=1', 'v=1&x=1'])('?%s is refused before the upgrade', async (query) => {
  expect(await connect(forum.port, { query }).status).toBe(400)
})

test('a request that asks for no upgrade finds nothing here', async () => {
  expect((await fetch(`http://127.0.0.1:${forum.port}/live?v=1`)).status).toBe(404)
})

test('an account has at most 8 sockets, asked for at once or one by one, and gets its seats back', async () => {
  const ask = () => connect(forum.port, { sid: SARI.sessionId })
  const clients = Array.from({ length: 11 }, ask)
  const statuses = await Promise.all(clients.map(({ status }) => status))
  expect(statuses.toSorted((a, b) => a - b)).toEqual([...Array(8).fill(101), 429, 429, 429])
  const other = await open({ sid: MODERATOR.sessionId })
  await other.end()
  for (const client of clients) await client.end()
  const again = await open({ sid: SARI.sessionId })
  await again.end()
})

test('an address has a limit too, which a forged forwarded address does not move', async () => {
  const clients = []
  for (let i = 0; i < 12; i++) clients.push(await open({ headers: { 'x-forwarded-for': `203.0.113.${i}` } }))
  expect(await connect(forum.port, { headers: { 'x-forwarded-for': '203.0.113.99' } }).status).toBe(429)
  for (const client of clients) await client.end()
  await stillThere()
})
