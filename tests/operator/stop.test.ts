import Database from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { renameSync } from 'node:fs'
import { connect as connectTcp } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verify } from '../../server/store/upkeep/verify.ts'
import { openSqliteReaders } from '../../server/store/sqlite.ts'
import { connect, poll } from '../live/live-client.ts'
import { afterwards } from '../tools/open-store.ts'
import { newFolder, runCommand, startCommand, startForum } from './run-command.ts'

/** Each is several processes. */
const SLOW = { timeout: 120_000 }

/** A served forum with a debate, somebody signed in, and what he was told stands: the numbers of his replies. */
async function openDebate(env: Record<string, string> = {}) {
  const file = join(newFolder(), 'forum.db')
  const forum = await startForum({ DUA_LAPAK_DATABASE: file, DUA_LAPAK_LIMITS: 'off', ...env })
  let cookie = ''
  const ask = (path: string, body: unknown) =>
    fetch(forum.address + path, {
      method: 'POST',
      headers: { origin: forum.address, cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(body),
    })
  const joined = await ask('/api/people', { name: 'sari', password: 'ongkir gratis itu mitos' })
  cookie = joined.headers.getSetCookie()[0]!.split(';')[0]!
  await ask('/api/threads', { title: 'Ongkir dan harga', text: 'Harga toko selalu kalah dari ongkir gratis.', stall: 'offline' })
  const acknowledged: number[] = []
  /** Posts, and notes what was acknowledged; settles whatever becomes of it. */
  const say = async () => {
    const answer = await ask('/api/threads/1/replies', { text: 'Harga di lapak sudah dengan ongkir.' }).catch(() => undefined)
    if (answer?.status === 201) acknowledged.push(((await answer.json()) as { number: number }).number)
    return answer
  }
  const lost = () => {
    const database = new Database(file, { readonly: true })
    const kept = new Set(database.prepare('SELECT number FROM replies').pluck().all())
    database.close()
    return acknowledged.filter((number) => !kept.has(number))
  }
  return { ...forum, file, port: Number(new URL(forum.address).port), say, acknowledged, lost }
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends it in five seconds and well, whoever is connected and however much is under way, and nothing acknowledged is lost',
  SLOW,
  async (signal) => {
    const forum = await openDebate()
    const readers = Array.from({ length: 20 }, () => connect(forum.port))
    for (const reader of readers) await reader.next('hi')
    const polling = poll(forum.port, '1.99', { w: '25' }).catch(() => undefined) // may be cut while it is being sent
    const [upload, silent] = [connectTcp(forum.port, '127.0.0.1'), connectTcp(forum.port, '127.0.0.1')]
    for (const socket of [upload, silent]) {
      socket.on('error', () => undefined)
      afterwards(() => socket.destroy())
    }
    upload.write('POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"name"')
    const saying = Array.from({ length: 300 }, forum.say)
    while (forum.acknowledged.length < 20) await new Promise((resolve) => setTimeout(resolve, 5))

    const began = performance.now()
    forum.child.kill(signal)
    expect(await forum.ended).toMatchObject({ code: 0, signal: null, err: '' })
    expect(performance.now() - began).toBeLessThan(5000)
    await Promise.all(saying)
    expect(forum.lost()).toEqual([])
    for (const reader of readers) {
      expect(await reader.next('bye')).toMatchObject({ code: 1012 })
      expect(await reader.closed).toBe(1012)
    }
    await polling
  },
)

test('told to stop in the moment in which it begins to listen, it stops well', SLOW, async () => {
  const running = startCommand(['serve'], { DUA_LAPAK_DATABASE: join(newFolder(), 'forum.db'), DUA_LAPAK_PORT: '0' })
  await running.says(/Server listening/)
  running.child.kill('SIGTERM')
  expect(await running.ended).toMatchObject({ code: 0, signal: null, err: '' })
})

test('killed at once while people write, it starts again with all that was acknowledged', SLOW, async () => {
  const forum = await openDebate()
  const saying = Array.from({ length: 200 }, forum.say)
  while (forum.acknowledged.length < 40) await new Promise((resolve) => setTimeout(resolve, 2))
  forum.child.kill('SIGKILL')
  await Promise.all(saying)
  const again = await startForum({ DUA_LAPAK_DATABASE: forum.file })
  expect((await fetch(`${again.address}/readyz`)).status).toBe(200)
  expect(forum.lost()).toEqual([])
  const readers = openSqliteReaders(forum.file)
  expect(await readers.snapshot(verify)).toEqual([])
  await readers.close()
})

test('a file taken away from under a forum is refused at once, and taken again when it is back', SLOW, async () => {
  const forum = await openDebate()
  expect((await forum.say())?.status).toBe(201)
  renameSync(forum.file, `${forum.file}.away`)
  const refused = await forum.say()
  expect([refused?.status, refused?.headers.get('retry-after')]).toEqual([503, '5'])
  expect((await fetch(`${forum.address}/api/threads/1`)).status, 'reading goes on').toBe(200)
  renameSync(`${forum.file}.away`, forum.file)
  // The forum's own housekeeping may have met the same fault meanwhile, and then writes are let in again after the time that was said.
  await expect.poll(async () => (await forum.say())?.status, { timeout: 15_000, interval: 1000 }).toBe(201)
  expect(forum.lost()).toEqual([])
})

test('of several that bring a new database to its schema at once, each succeeds', SLOW, async () => {
  const env = { DUA_LAPAK_DATABASE: join(newFolder(), 'forum.db') }
  const ends = await Promise.all(Array.from({ length: 4 }, () => runCommand(['migrate'], env)))
  expect(ends.map(({ code, err }) => [code, err])).toEqual(ends.map(() => [0, '']))
})

test('a demo market that was killed while it was loading is loaded anew', SLOW, async () => {
  const file = join(newFolder(), 'demo.db')
  const first = startCommand(['demo'], { DUA_LAPAK_DATABASE: file, DUA_LAPAK_PORT: '0' })
  const look = (query: string) => {
    let database: Database.Database | undefined
    try {
      database = new Database(file, { readonly: true })
      return database.prepare(query).pluck().get()
    } catch {
      return undefined // not there yet
    } finally {
      database?.close() // a demo begins again only where nobody else looks
    }
  }
  const mark = () => look("SELECT value FROM site WHERE name = 'demo'")
  while (mark() !== 'loading') await new Promise((resolve) => setTimeout(resolve, 5))
  first.child.kill('SIGKILL')
  await first.ended
  expect(mark()).toBe('loading')
  const again = await startForum({ DUA_LAPAK_DATABASE: file }, 'demo')
  expect(mark()).toBe('loaded')
  expect(look('SELECT count(*) FROM threads')).toBeGreaterThan(11)
  expect((await fetch(`${again.address}/readyz`)).status).toBe(200)
})
