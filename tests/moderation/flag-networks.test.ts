import { afterAll, beforeAll, expect, test } from 'vitest'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { type Guest, openApp, type OpenApp } from '../tools/open-app.ts'

let forum: OpenApp
let flagger: Guest

beforeAll(async () => {
  forum = await openApp({ DUA_LAPAK_TRUST_PROXY: '127.0.0.1', DUA_LAPAK_LOG_LEVEL: 'info' })
  flagger = await forum.guest('tika', { stall: 'online' })
  const author = await forum.guest('jaka')
  const as = { actor: { personId: author.personId, sessionId: null } }
  await forum.run(openThread, { ...as, input: { title: 'Debat soal ongkir', text: 'Ongkir naik terus, dan harga toko kalah.' } })
  for (let n = 1; n <= 3; n++) await forum.run(postReply, { ...as, input: { threadId: 1, text: `Balasan nomor ${n} dari tiga.` } })
})
afterAll(() => forum.close())

const ask = (url: string, from: string, sent: { json?: object; form?: Record<string, string>; key?: string }) =>
  forum.app.inject({
    method: 'POST',
    url,
    headers: {
      cookie: flagger.cookie,
      origin: forum.config.origin,
      'x-forwarded-for': from,
      'content-type': sent.form ? 'application/x-www-form-urlencoded' : 'application/json',
      ...(sent.key && { 'idempotency-key': sent.key }),
    },
    payload: sent.form ? new URLSearchParams(sent.form).toString() : JSON.stringify(sent.json),
  })

const networks = async () => {
  const { db, t } = forum.readers.read
  const rows = await db.select({ caseId: t.flags.caseId, network: t.flags.network }).from(t.flags)
  return rows.toSorted((a, b) => a.caseId - b.caseId).map(({ network }) => network)
}

test('a flag knows its network by a hash, by API and by form, from the address that the proxy names', async () => {
  const spam = { reason: 'spam' }
  expect((await ask('/api/threads/1/replies/1/flags', '203.0.113.7', { json: spam })).statusCode).toBe(201)
  const form = { do: 'flag', key: 'k1', reason: 'spam', note: '' }
  expect((await ask('/id/debat/1/b/2/lapor', '203.0.113.200', { form })).statusCode).toBe(303)
  expect((await ask('/api/threads/1/flags', '198.51.100.1', { json: spam })).statusCode).toBe(201)
  const [first, second, third] = await networks()
  expect(first).toMatch(/^\d{5} [\w-]{22}$/)
  expect(second).toBe(first)
  expect(third).not.toBe(first)
})

test('a flag sent again from another network under its key is the same flag', async () => {
  const flag = { json: { reason: 'hoax' }, key: 'f1' }
  expect((await ask('/api/threads/1/replies/3/flags', '203.0.113.7', flag)).statusCode).toBe(201)
  expect((await ask('/api/threads/1/replies/3/flags', '198.51.100.9', flag)).statusCode).toBe(200)
})

test('no address is written down anywhere', async () => {
  const { db, t } = forum.readers.read
  const written = JSON.stringify([await db.select().from(t.flags), await db.select().from(t.site), await db.select().from(t.commands)])
  for (const part of ['203.0.113', '198.51.100', '127.0.0.1']) expect(written.includes(part), part).toBe(false)
  for (const part of ['203.0.113', '198.51.100']) expect(forum.lines.join('\n').includes(part), part).toBe(false)
})
