import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openSqliteWriter, scopeOf } from '../../server/store/sqlite.ts'
import { connect } from '../live/live-client.ts'
import { openApp } from '../tools/open-app.ts'

const folder = mkdtempSync(join(tmpdir(), 'dua-lapak-figures-'))
const DUA_LAPAK_DATABASE = join(folder, 'forum.db')
afterAll(() => rmSync(folder, { recursive: true }))

type Told = { thread: { have: object }; replies: { number: number; have: object; figures: { online: object | null } }[] }

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('a vote moves the figures of all who follow, by themselves; and what was not told before a crash is told after it', async () => {
  const forum = await openApp({ DUA_LAPAK_DATABASE })
  const origin = await forum.listen()
  const port = Number(new URL(origin).port)
  const ask = async (method: string, path: string, { cookie }: { cookie: string }, body: object) => {
    const response = await fetch(origin + path, {
      method,
      headers: { 'content-type': 'application/json', cookie, origin },
      body: JSON.stringify(body),
    })
    expect(response.status, `${method} ${path}`).toBeLessThan(300)
    return response
  }
  const sari = await forum.guest('sari', { stall: 'online' })
  await ask('POST', '/api/threads', sari, {
    title: 'Pelatihan, bukan larangan',
    text: 'Pembuka yang cukup panjang untuk dibaca siapa saja.',
    motion: 'Pedagang pasar lebih butuh pelatihan daripada larangan.',
  })
  await ask('POST', '/api/threads/1/replies', sari, { text: 'Balasan pertama.' })

  const follower = connect(port)
  const reader = connect(port, { query: 'v=1&lang=en&as=html' })
  for (const client of [follower, reader]) {
    await client.next('hi')
    await client.sub([[1, -1, 0]])
  }
  for (let n = 1; n <= 10; n++) {
    const voter = await forum.guest(`pemilih-${n}`, { stall: n % 2 === 0 ? 'online' : 'offline' })
    await ask('PUT', '/api/threads/1/replies/1/vote', voter, { vote: 'agree' })
    await ask('PUT', '/api/threads/1/stance', voter, { stance: 'agree' })
  }
  const whole = await follower.next('tally', ({ d }) => (d as Told).replies[0]?.figures.online !== null && (d as Told).replies.length > 0)
  expect((whole.d as Told).replies).toMatchObject([
    { number: 1, figures: { online: { agree: 5, disagree: 0, pass: 0 }, offline: { agree: 5, disagree: 0, pass: 0 } } },
  ])
  const drawn = await reader.next('tally', ({ v }) => v >= whole.v)
  expect(drawn.d).toMatchObject({ h: expect.stringContaining('data-balance'), replies: [[1, expect.stringContaining('5')]] })
  const page = await (await fetch(`${origin}/en/debate/1-pelatihan-bukan-larangan`)).text()
  expect(Number(/<live-thread [^>]*tally="(\d+)"/.exec(page)?.[1])).toBeGreaterThanOrEqual(whole.v)
  await Promise.all([follower.end(), reader.end()])
  await forum.close()

  // As after a kill between the vote's commit and its tally.
  const { connection } = openSqliteWriter(DUA_LAPAK_DATABASE)
  const { db, t } = scopeOf(connection)
  await db.insert(t.tallyDue).values({ threadId: 1 })
  await db.update(t.replyFigures).set({ version: 0, onlinePass: 1 })
  const [{ tally } = { tally: 0 }] = await db.select({ tally: t.threads.tally }).from(t.threads)
  connection.close()

  const again = await openApp({ DUA_LAPAK_DATABASE })
  const back = connect(Number(new URL(await again.listen()).port))
  await back.next('hi')
  await back.sub([[1, -1, tally]])
  expect((await back.next('tally')).d).toMatchObject({ replies: [{ number: 1, figures: { online: { agree: 5, disagree: 0, pass: 1 } } }] })
  for (let waited = 0; waited < 50 && (await again.readers.read.db.select().from(t.tallyDue)).length > 0; waited++) await pause(20)
  expect(await again.readers.read.db.select().from(t.tallyDue)).toEqual([])
  await back.end()
  await again.close()
})
