import { expect, test } from 'vitest'
import type { Signal } from '../../server/store/commands.ts'
import { addTopic } from '../../server/threads/add-topic.ts'
import { followThread } from '../../server/threads/follow-thread.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { setOpeningState } from '../../server/threads/set-opening-state.ts'
import { opening, openPages } from './open-pages.ts'

const debate = (title: string, more = {}) => ({ title, text: opening, ...more })

test('the market lists debates with their motion, their topic and who opened them', async () => {
  const { get, forum } = await openPages()
  await forum.person('ani', { role: 'administrator' })
  await forum.run(addTopic, { as: 'ani', input: { id: 'ongkir', nameId: 'Ongkir', nameEn: 'Shipping' } })
  await forum.run(openThread, {
    as: 'sari',
    input: debate('Ongkir gratis <b>siapa</b> bayar', { topic: 'ongkir', motion: 'Ongkir gratis harus jelas.' }),
  })
  await forum.run(openThread, { as: 'budi', input: debate('Nama toko di pasar') })

  const { body } = await get('/id/')
  expect(body).toContain('Ongkir gratis &lt;b&gt;siapa&lt;/b&gt; bayar')
  expect(body).toContain('Ongkir gratis harus jelas.')
  expect(body).toContain('href="/id/?topic=ongkir"')
  forum.at += 1000
  const english = (await get('/en/?topic=ongkir')).body
  expect(english).toContain('Shipping')
  expect(english).not.toContain('Nama toko di pasar')
  expect((await get('/id/?topic=tidak-ada')).statusCode).toBe(404)
})

test('a list is made anew at most once a second, however lively the forum is', async () => {
  const { get, forum } = await openPages()
  await get('/id/')
  await forum.run(openThread, { as: 'sari', input: debate('Debat yang baru dibuka') })
  expect((await get('/id/')).body).not.toContain('Debat yang baru dibuka')
  expect((await get('/id/', 'sari')).body, 'its author sees it at once').toContain('Debat yang baru dibuka')
  forum.at += 1000
  expect((await get('/id/')).body).toContain('Debat yang baru dibuka')
})

test('a hidden title is gone from the list at once', async () => {
  const { get, forum } = await openPages()
  const { threadId } = await forum.run(openThread, { as: 'sari', input: debate('Judul yang melanggar aturan') })
  expect((await get('/id/')).body).toContain('Judul yang melanggar aturan')
  await forum.transactor.run(async (tx) => {
    const context = { tell: async () => 9, signal: (signal: Signal) => void forum.signals.push(signal) }
    await setOpeningState(tx, threadId, 'hidden', context)
  }, '')
  const { body } = await get('/id/')
  expect(body).not.toMatch(/melanggar/)
  expect(body).toContain('href="/id/debat/1"')
})

test('older debates are a link away, without gaps or repeats', async () => {
  const { get, forum } = await openPages()
  for (let n = 1; n <= 25; n++) {
    forum.at += 60_000
    await forum.run(openThread, { as: 'sari', input: debate(`Debat nomor ${n} dari semuanya`) })
  }
  const first = (await get('/id/?sort=new')).body
  const next = /rel="next" href="([^"]+)"/.exec(first)![1]!.replaceAll('&amp;', '&')
  const second = (await get(next)).body
  const titles = [...`${first}${second}`.matchAll(/Debat nomor (\d+) dari/g)].map(([, n]) => Number(n))
  expect(titles).toEqual(Array.from({ length: 25 }, (_, i) => 25 - i))
  expect((await get('/id/?after=apa-saja')).statusCode).toBe(400)
})

test('what one follows is for who is signed in', async () => {
  const { get, forum } = await openPages()
  const { threadId } = await forum.run(openThread, { as: 'sari', input: debate('Debat yang diikuti budi') })
  expect((await get('/id/?sort=following')).headers['location']).toBe('/id/masuk?next=%2Fid%2F%3Fsort%3Dfollowing')
  expect((await get('/id/?sort=following', 'budi')).body).toContain('Kamu belum mengikuti debat')
  await forum.run(followThread, { as: 'budi', input: { threadId, following: true } })
  expect((await get('/id/?sort=following', 'budi')).body).toContain('Debat yang diikuti budi')
})

test('a debate is opened by a form that keeps what was typed', async () => {
  const { get, post } = await openPages()
  const page = await get('/id/debat/baru', 'sari')
  expect(page.body).toContain('<form method="post" class="form" data-form="thread">')
  const draft = { do: 'open', key: 'k', title: 'Pendek', text: opening, stall: 'offline', topic: '', lang: 'id', motion: '' }
  const refused = await post('/id/debat/baru', 'sari', draft)
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('id="f-title-error">Terlalu pendek.')
  expect(refused.body).toContain(opening)

  const opened = await post('/id/debat/baru', 'sari', { ...draft, title: 'Judul yang cukup panjang' })
  expect([opened.statusCode, opened.headers['location']]).toEqual([303, '/id/debat/1-judul-yang-cukup-panjang'])
})

test('administrators keep the topics, and nobody else is led there', async () => {
  const { get, post, forum } = await openPages()
  await forum.person('ani', { role: 'administrator' })
  const topic = { do: 'set', id: 'ongkir', nameId: 'Ongkir', nameEn: 'Shipping' }
  expect((await get('/id/', 'ani')).body).toContain('href="/id/topik"')
  expect((await get('/id/', 'sari')).body).not.toContain('href="/id/topik"')
  expect((await get('/id/topik', 'sari')).statusCode).toBe(403)
  expect((await get('/id/topik')).headers['location']).toContain('/id/masuk')

  expect((await post('/en/topics', 'ani', topic)).headers['location']).toBe('/en/topics')
  await post('/en/topics', 'ani', { ...topic, nameEn: 'Delivery' })
  expect((await get('/en/topics', 'ani')).body).toContain('Delivery')
  expect((await get('/en/')).body).toContain('>Delivery</a>')
  const refused = await post('/id/topik', 'ani', { ...topic, id: 'Ongkir & jarak' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('id="f-id-error"')
  expect(refused.body).toContain('value="Ongkir &amp; jarak"')
})
