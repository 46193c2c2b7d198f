import { expect, test } from 'vitest'
import { openThread } from '../../server/threads/open-thread.ts'
import { openDebate } from './open-pages.ts'

const text = 'Tulisan yang cukup panjang untuk menjawab debat yang lain.'

async function answered(many: number) {
  const site = await openDebate()
  for (let n = 1; n <= many; n++)
    await site.forum.run(openThread, { as: 'lina', input: { title: `Tanggapan ke-${n}`, text, motion: `Mosi ke-${n}.`, answers: 1 } })
  return site
}

test('all debates that answer one stand on a page, linked both ways, with a feed, in both languages', async () => {
  const { get, address, english } = await answered(22)
  const page = (await get(address)).body
  expect(page).toContain('<a class="btn bare" href="/id/debat/1/tanggapan">Semua tanggapan</a>')
  expect(page.match(/Tanggapan ke-/g)).toHaveLength(5)
  const all = (await get('/id/debat/1/tanggapan')).body
  expect(all.match(/<article class="deb/g)).toHaveLength(20)
  expect(all).toContain(`Debat yang dibuka untuk menjawab: <a href="${address}" lang="id">Lorong sepi itu nyata</a>`)
  expect(all).toContain('<link rel="alternate" type="application/atom+xml" href="/id/debat/1/tanggapan.atom">')
  expect(all).toContain('rel="next" href="/id/debat/1/tanggapan?before=4"')
  expect(all).not.toContain('noindex')
  const rest = (await get('/id/debat/1/tanggapan?before=4')).body
  expect([...rest.matchAll(/Tanggapan ke-\d+/g)].map(String)).toEqual(['Tanggapan ke-2', 'Tanggapan ke-1'])
  expect((await get('/en/debate/1/responses')).body).toContain(`Debates opened to answer: <a href="${english}" lang="id">`)
  expect((await get('/id/debat/2-tanggapan-ke-1')).body).toContain(`Menanggapi: <a href="${address}" lang="id">`)
})

test('a debate that nobody answered says so, and one that is not there is not found', async () => {
  const { get, address } = await answered(0)
  expect((await get('/en/debate/1/responses')).body).toContain('No debate responds to this one yet.')
  expect((await get(address)).body).not.toContain('/tanggapan"')
  for (const wrong of ['/id/debat/9/tanggapan', '/id/debat/x/tanggapan']) expect((await get(wrong)).statusCode, wrong).toBe(404)
  expect((await get('/id/debat/1/tanggapan?before=0')).statusCode).toBe(400)
})

test('the form says which debate it answers, also when it comes back, and keeps that in the other language', async () => {
  const { get, post, address } = await answered(0)
  const form = (await get('/id/debat/baru?answers=1', 'lina')).body
  expect(form).toContain(`Menanggapi: <a href="${address}" lang="id">Lorong sepi itu nyata</a>`)
  expect(form).toContain('value="/en/debate/new?answers=1"')
  const fields = { do: 'open', title: 'Tanggapan', text, lang: 'id', stall: 'offline', answers: '1' }
  const short = await post('/id/debat/baru?answers=1', 'lina', { ...fields, key: 'a', title: '' })
  expect([short.statusCode, short.body]).toEqual([422, expect.stringContaining('name="answers" value="1"')])
  const done = await post('/id/debat/baru?answers=1', 'lina', { ...fields, key: 'a' })
  expect([done.statusCode, done.headers['location']]).toEqual([303, '/id/debat/2-tanggapan'])
  expect((await get(address)).body).toContain('<a href="/id/debat/2-tanggapan" lang="id">Tanggapan</a>')
})

test.each([
  ['id', 'baru', 'debat', 'jadi debat tersendiri'],
  ['en', 'new', 'debate', 'a debate of its own'],
])('in %s, what answers a debate that is not there is told to stand alone, and then does', async (locale, word, debate, sentence) => {
  const { get, post } = await answered(0)
  const address = `/${locale}/${debate}/${word}?answers=99`
  expect((await get(address, 'lina')).body).toContain(sentence)
  const fields = { do: 'open', key: 'a', title: 'Tanggapan', text, lang: 'id', stall: 'offline' }
  const refused = await post(address, 'lina', { ...fields, answers: '99' })
  expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining(sentence)])
  expect(refused.body).toContain('value="Tanggapan"')
  expect(refused.body).not.toContain('name="answers"')
  expect((await post(address, 'lina', fields)).statusCode).toBe(303)
})
