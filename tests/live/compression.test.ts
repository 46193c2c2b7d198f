import type { Socket } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { PerMessageDeflateOptions, WebSocket } from 'ws'
import { makeFrame } from '../../server/live/frame.ts'
import { connect } from './live-client.ts'
import { openLive, type LiveForum } from './open-live.ts'

let forum: LiveForum
beforeAll(async () => {
  forum = await openLive()
})
afterAll(() => forum.close())

const open = async (deflate?: PerMessageDeflateOptions) => {
  const client = connect(forum.port, deflate ? { deflate } : {})
  await client.next('hi')
  return client
}
type Client = Awaited<ReturnType<typeof open>>

// oxlint-disable-next-line no-underscore-dangle -- nothing else says how many bytes came over the wire
const bytesRead = ({ socket }: Client): number => (socket as WebSocket & { _socket: Socket })._socket.bytesRead
const WORDS = 'Ongkir naik lagi, kata tetangga kios sebelah. '

test('whoever takes deflated frames reads the same as others, short and long, in fewer bytes', async () => {
  const plain = await open()
  const deflating = await open({})
  expect([plain.socket.extensions, deflating.socket.extensions]).toEqual(['', 'permessage-deflate'])
  for (const client of [plain, deflating]) await client.sub([[1, -1]])
  for (const client of [plain, deflating]) await client.next('live')
  const before = [plain, deflating].map(bytesRead)
  // The lengths at which the head of a websocket frame changes lie between these.
  const texts = ['a', 'b'.repeat(125), WORDS, WORDS.repeat(20), WORDS.repeat(80)]
  for (const text of texts) await forum.post(text)
  for (const client of [plain, deflating]) while (client.events(1).length < texts.length) await client.next('ev')
  expect(deflating.events(1)).toEqual(plain.events(1))
  expect(deflating.events(1).map(({ d }) => (d as { text: string }).text)).toEqual(texts)
  const [long, short] = [plain, deflating].map((client, i) => bytesRead(client) - before[i]!)
  expect(short!).toBeLessThan(long! / 5)
  for (const client of [plain, deflating]) await client.end()
})

test('a frame is deflated once for all, and not at all where that brings nothing', () => {
  const long = makeFrame(WORDS.repeat(10))
  expect(long.deflated()).toBe(long.deflated())
  expect(long.deflated().length).toBeLessThan(long.plain().length / 3)
  const short = makeFrame('{"t":"hb"}')
  expect(short.deflated()).toBe(short.plain())
})

test('what needs eight bytes to say its length is framed too', () => {
  const text = 'x'.repeat(70_000)
  const bytes = makeFrame(text).plain()
  expect([...bytes.subarray(0, 2), Number(bytes.readBigUInt64BE(2)), bytes.subarray(10).toString() === text]).toEqual([
    0x81,
    127,
    70_000,
    true,
  ])
})

test.for([
  ['a smaller window than that of the frames for all: he gets plain ones', { serverMaxWindowBits: 9 }, false],
  ['any window of the client', { clientMaxWindowBits: 9 }, true],
  ['contexts taken over or not', { serverNoContextTakeover: true, clientNoContextTakeover: true }, true],
] as const)('an offer of %s', async ([, deflate, deflated]) => {
  const client = await open(deflate)
  expect(client.socket.extensions).toBe('permessage-deflate')
  await client.sub([[3, -1]])
  await client.next('live')
  const before = bytesRead(client)
  await forum.post(WORDS.repeat(80), 3)
  await client.next('ev')
  expect(bytesRead(client) - before < 1000).toBe(deflated)
  await client.end()
})

test('commands may come compressed, and count by what they hold: a small message that holds a large one is too large', async () => {
  const client = await open({ threshold: 0 })
  expect((await client.sub([[1, -1]])).th).toHaveLength(1)
  client.send(`{"t":"sub","id":1,"th":[${' '.repeat(1_000_000)}]}`)
  expect(await client.closed).toBe(1009)
})

test('pongs and frames keep their places in one socket', async () => {
  const client = await open({})
  await client.sub([[2, -1]])
  let pongs = 0
  client.socket.on('pong', () => pongs++)
  for (let i = 0; i < 10; i++) {
    client.socket.ping()
    await forum.post(`${WORDS}${i}`, 2)
  }
  while (client.events(2).length < 10) await client.next('ev')
  await vi.waitFor(() => expect(pongs).toBe(10), 5_000) // replies come by other sockets, so that the last may overtake a pong
  expect(client.broken).toEqual([])
  await client.end()
})
