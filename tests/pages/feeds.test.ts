import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type Guest, type OpenApp } from '../tools/open-app.ts'

const ORIGIN = 'http://127.0.0.1:3999'
const OPENING = 'Pembeli pindah karena malas macet, bukan karena dilarang.'

let forum: OpenApp
let sari: Guest
let mod: Guest

beforeAll(async () => {
  forum = await openApp({ DUA_LAPAK_PORT: '3999' })
  sari = await forum.guest('sari', { stall: 'online' })
  mod = await forum.guest('mod_ani', { role: 'administrator' })
  await ask('PUT', '/api/topics/ongkir', mod, { name: { id: 'Ongkir', en: 'Shipping' } })
  await ask('POST', '/api/threads', sari, { title: 'Ongkir & <jarak>', text: OPENING, topic: 'ongkir' })
  await ask('POST', '/api/threads', sari, { title: 'Lorong sepi itu nyata', text: OPENING })
  await ask('POST', '/api/threads/1/replies', sari, { text: 'Ongkir **naik** & ]]> <script>\ufffe' })
  await ask('POST', '/api/threads/1/replies', sari, { text: 'Nomornya 0812-rahasia' })
})
afterAll(() => forum.close())

const ask = (method: 'POST' | 'PUT', url: string, { cookie }: Guest, payload: object) =>
  forum.app.inject({ method, url, headers: { cookie, origin: ORIGIN }, payload })
const get = (url: string, headers: Record<string, string> = {}) => forum.app.inject({ url, headers })
const titles = (feed: string) => [...feed.matchAll(/<entry[^>]*><title>(.*?)<\/title>/g)].map(([, title]) => title)
/** Lets the second pass in which the list of debates is not made anew. */
const aSecond = () => new Promise((resolve) => setTimeout(resolve, 1_100))

test.each([
  ['id', '/id/debat/1', 'Balasan 1 dari sari'],
  ['en', '/en/debate/1', 'Reply 1 by sari'],
])('a debate has a feed of its replies in %s, newest first, which its page names', async (locale, path, title) => {
  const page = await get(String((await get(path)).headers.location))
  expect(page.body).toContain(`<link rel="alternate" type="application/atom+xml" href="${path}.atom">`)
  const feed = await get(`${path}.atom`)
  expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
  expect(titles(feed.body).at(-1)).toBe(title)
  expect(feed.body).toContain(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}" xml:base="${ORIGIN}/">`)
  expect(feed.body).toContain(`<id>${ORIGIN}${path}/b/1</id>`)
  expect(feed.body).toContain('<title>Ongkir &amp; &lt;jarak&gt;</title>')
})

test('what people wrote cannot break the document: markup in it is text', async () => {
  const { body } = await get('/id/debat/1.atom')
  expect(body).toContain('&lt;p&gt;Ongkir &lt;strong&gt;naik&lt;/strong&gt; &amp;amp; ]]&amp;gt; &amp;lt;script&amp;gt;&lt;/p&gt;')
  expect(body).not.toMatch(/\ufffe|<script|<p>/)
  const open: string[] = []
  for (const [, close, name, empty] of body.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g))
    if (close) expect(open.pop()).toBe(name)
    else if (!empty) open.push(name!)
  expect(open).toEqual([])
})

test('whoever has a feed already gets 304 until something changes', async () => {
  const { etag } = (await get('/id/debat/1.atom')).headers
  expect((await get('/id/debat/1.atom', { 'if-none-match': String(etag) })).statusCode).toBe(304)
  await ask('POST', '/api/threads/1/replies', sari, { text: 'Satu lagi.' })
  expect((await get('/id/debat/1.atom', { 'if-none-match': String(etag) })).statusCode).toBe(200)
})

test('the market and each topic have a feed of their newest debates', async () => {
  expect(titles((await get('/id/atom.xml')).body)).toEqual(['Lorong sepi itu nyata', 'Ongkir &amp; &lt;jarak&gt;'])
  const topic = (await get('/en/atom.xml?topic=ongkir')).body
  expect(titles(topic)).toEqual(['Ongkir &amp; &lt;jarak&gt;'])
  expect(topic).toContain('<title>Dua Lapak: Shipping</title>')
  for (const wrong of ['/id/atom.xml?topic=tidak-ada', '/id/atom.xml?topic=%3C', '/id/atom.xml?topic=a&topic=b', '/id/debat/99.atom'])
    expect((await get(wrong)).statusCode, wrong).toBe(404)
})

test('what is hidden is in no feed, from the moment its moderator is answered', async () => {
  const flagged = async (number: string) => {
    const guest = await forum.guest(`tamu${number.length}x`)
    await ask('POST', `/api/threads/1${number}/flags`, guest, { reason: 'personal-data' })
  }
  await flagged('/replies/2')
  await ask('POST', '/api/moderation/cases/1/decisions', mod, { action: 'hide', rule: 3, reason: 'other', note: 'Nomor orang lain.' })
  expect((await get('/id/debat/1.atom')).body).not.toContain('rahasia')

  await flagged('')
  await ask('POST', '/api/moderation/cases/2/decisions', mod, { action: 'hide', rule: 3, reason: 'other', note: 'Nomor orang lain.' })
  await aSecond()
  expect(titles((await get('/id/atom.xml')).body)).toEqual(['Lorong sepi itu nyata'])
  expect((await get('/id/debat/1.atom')).body).not.toContain('jarak')
})

test.each([
  ['id', '/id/debat', 'tanggapan'],
  ['en', '/en/debate', 'responses'],
])('what answers a debate is a feed in %s, which names that debate, as both debates do it', async (_, path, word) => {
  const original = (await ask('POST', '/api/threads', sari, { title: `Yang dijawab ${word}`, text: OPENING })).json<{ id: number }>().id
  const before = (await get(`${path}/${original}/${word}.atom`)).body
  expect(titles(before)).toEqual([])
  const answer = { title: 'Jawaban atas itu', text: OPENING, answers: original }
  const { id } = (await ask('POST', '/api/threads', sari, answer)).json<{ id: number }>()
  await aSecond()
  const feed = await get(`${path}/${original}/${word}.atom`)
  expect(titles(feed.body)).toEqual(['Jawaban atas itu'])
  const related = (to: string) => `<link rel="related" type="text/html" href="${ORIGIN}${to}"/>`
  expect(feed.body).toContain(related(`${path}/${original}`))
  expect(feed.body).toContain(`<link rel="alternate" type="text/html" href="${ORIGIN}${path}/${original}/${word}"/>`)
  expect((await get(`${path}/${id}.atom`)).body).toContain(related(`${path}/${original}`))
  expect((await get(`${path}/${original}.atom`)).body).toContain(related(`${path}/${original}/${word}`))
  expect((await get(`${path}/99999/${word}.atom`)).statusCode).toBe(404)
})
