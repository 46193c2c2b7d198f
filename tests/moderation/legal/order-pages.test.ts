import { afterAll, beforeAll, expect, test } from 'vitest'
import { postReply } from '../../../server/replies/post-reply.ts'
import { openThread } from '../../../server/threads/open-thread.ts'
import { openApp, type Guest, type OpenApp } from '../../tools/open-app.ts'

const ORIGIN = 'http://127.0.0.1:3996'
let forum: OpenApp
let who: Record<'author' | 'mod' | 'admin' | 'second', Guest>

beforeAll(async () => {
  forum = await openApp({ DUA_LAPAK_PORT: '3996' })
  who = {
    author: await forum.guest('sari'),
    mod: await forum.guest('mod_bayu', { role: 'moderator' }),
    admin: await forum.guest('mod_ani', { role: 'administrator' }),
    second: await forum.guest('mod_citra', { role: 'administrator' }),
  }
  const as = { actor: { personId: who.author.personId, sessionId: null } }
  const text = 'Pembuka yang cukup panjang untuk dibaca siapa saja di sini.'
  await forum.run(openThread, { ...as, input: { title: 'Debat dengan perintah', text } })
  await forum.run(postReply, { ...as, input: { threadId: 1, text: 'Kalimat yang diperintahkan.' } })
})
afterAll(() => forum.close())

const get = async (url: string, as: keyof typeof who) => forum.app.inject({ url, headers: { cookie: who[as].cookie } })
let keys = 0
const send = async (url: string, as: keyof typeof who, fields: Record<string, string>) =>
  forum.app.inject({
    method: 'POST',
    url,
    headers: { origin: ORIGIN, cookie: who[as].cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ key: `k${++keys}`, ...fields }).toString(),
  })

const FORM = {
  do: 'record',
  post: 'https://forum.example/id/debat/1-debat-dengan-perintah?hal=1#b1',
  authority: 'Pengadilan Negeri Contoh',
  orderNumber: '12/2026',
  article: 'Pasal 14',
  urgent: 'yes',
  receivedAt: '2026-01-05T10:00',
  documentHash: 'ab'.repeat(32),
  note: 'Surat tercatat.',
  silentReason: '',
}

test('a moderator writes an order down; what is wrong is said at each field, and nothing that was typed is lost', async () => {
  const wrong = await send('/id/antrean/perintah', 'mod', { ...FORM, post: 'bukan alamat', receivedAt: '', documentHash: 'x' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('id="f-post-error"')
  expect(wrong.body).toContain('id="f-receivedAt-error"')
  expect(wrong.body).toContain('value="bukan alamat"')
  const nowhere = await send('/en/queue/orders', 'mod', { ...FORM, post: '1/b/99', documentHash: '' })
  expect([nowhere.statusCode, nowhere.body.includes('id="f-post-error"'), nowhere.body.includes('Surat tercatat.')]).toEqual([
    422,
    true,
    true,
  ])

  const done = await send('/id/antrean/perintah', 'mod', FORM)
  expect([done.statusCode, done.headers.location]).toEqual([303, '/id/antrean/perintah/1'])
  const { body } = await get('/id/antrean/perintah/1', 'mod')
  for (const said of [
    'Pengadilan Negeri Contoh, 12/2026',
    'debat 1, balasan #1',
    'Kalimat yang diperintahkan.',
    'ab'.repeat(32),
    'Surat tercatat.',
    'Perintah dijawab oleh administrator.',
  ])
    expect(body).toContain(said)
  expect(body).not.toMatch(/name="outcome"|Data akun/)
  const order = (await get('/api/moderation/orders', 'mod')).json<{ items: { receivedAt: number }[] }>().items[0]!
  expect(order.receivedAt, '10.00 WIB').toBe(Date.UTC(2026, 0, 5, 3))
})

test('it stands in the queue with its own clock, and leads to its page, where it is answered', async () => {
  const queue = (await get('/id/antrean', 'mod')).body
  expect(queue).toContain('Perintah hukum')
  expect(queue).toContain('href="/id/antrean/perintah/1"')
  expect(queue).toContain('Tenggat 4 jam')
  expect((await get('/en/queue/1', 'admin')).body).toContain('This is an order of law, not a flag.')
  expect((await get('/en/queue/orders', 'mod')).body).toContain('href="/en/queue/orders/1"')
})

test('others neither see it nor answer it', async () => {
  for (const url of ['/id/antrean/perintah', '/id/antrean/perintah/1', '/en/queue/orders'])
    expect((await get(url, 'author')).statusCode, url).toBe(403)
  expect((await forum.app.inject('/id/antrean/perintah')).statusCode).toBe(303)
  expect((await send('/id/antrean/perintah/1', 'mod', { do: 'answer', outcome: 'complied' })).statusCode).toBe(422)
  expect((await get('/api/threads/1/replies/1', 'author')).statusCode).toBe(200)
})

test('an administrator answers it, another agrees to a disclosure, and its file is shown once', async () => {
  const page = '/id/antrean/perintah/1'
  expect((await send(page, 'admin', { do: 'answer', outcome: 'refused', refusal: '' })).statusCode, 'without a reason').toBe(422)
  expect((await send(page, 'admin', { do: 'answer', outcome: 'complied', refusal: 'other', note: 'Sah.' })).headers.location).toBe(page)
  expect((await get('/api/threads/1/replies/1', 'author')).statusCode).toBe(451)

  const nothing = await send(page, 'admin', { do: 'propose', note: 'Poin 2.' })
  expect([nothing.statusCode, nothing.body.includes('id="fields-error"')]).toEqual([422, true])
  await send(page, 'admin', { do: 'propose', 'field-name': 'on', 'field-post': 'on', note: 'Poin 2.' })
  const proposal = /name="proposal" value="([^"]+)"/.exec((await get(page, 'second')).body)![1]!
  expect((await get(page, 'admin')).body, 'who proposed it').toContain('Usulmu menunggu administrator lain.')
  expect((await send(page, 'admin', { do: 'agree', proposal })).statusCode).toBe(422)
  expect((await send(page, 'second', { do: 'agree', proposal })).statusCode).toBe(303)
  const taken = await send(page, 'admin', { do: 'take', proposal })
  expect(taken.statusCode).toBe(200)
  expect(taken.headers['cache-control']).toContain('no-store')
  expect(taken.body).toContain('Kalimat yang diperintahkan.')
  const json = decodeURIComponent(/href="data:application\/json;charset=utf-8,([^"]+)"/.exec(taken.body)![1]!)
  expect(JSON.parse(json)).toMatchObject({ name: 'sari', post: { text: 'Kalimat yang diperintahkan.' } })
  expect((await send(page, 'second', { do: 'take', proposal })).statusCode).toBe(422)
  expect((await get('/id/kabar', 'author')).body).toContain('Data akun Anda dibuka')
})

test('in both languages no word is missing', async () => {
  for (const url of ['/id/antrean/perintah', '/en/queue/orders', '/id/antrean/perintah/1', '/en/queue/orders/1']) {
    const seen = (await get(url, 'admin')).body.replaceAll(/<script[^>]*>.*?<\/script>/gs, '').replaceAll(/<[^>]*>/g, ' ')
    expect(seen, url).not.toMatch(/\b(legal|moderation|page|pages|queue):[a-z]|\{\{|undefined|\[object|\bnull\b/)
  }
})
