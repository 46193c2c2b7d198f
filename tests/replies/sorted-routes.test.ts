import { afterAll, beforeAll, expect, test } from 'vitest'
import { tallyThread } from '../../server/debate/tally/tally-thread.ts'
import { openApp, type Guest, type OpenApp } from '../tools/open-app.ts'

const ORIGIN = 'http://127.0.0.1:3998'
let forum: OpenApp

const ask = (method: 'POST' | 'PUT', url: string, { cookie }: Guest, payload: object) =>
  forum.app.inject({ method, url, headers: { cookie, origin: ORIGIN }, payload })
type List = { items: { number: number; id: number }[]; next: string | null }
const get = async (url: string) => (await forum.app.inject({ url })).json<List>()
const numbers = ({ items }: List) => items.map(({ number }) => number)

beforeAll(async () => {
  forum = await openApp({ DUA_LAPAK_PORT: '3998' })
  const sari = await forum.guest('sari', { stall: 'online' })
  const lina = await forum.guest('lina', { stall: 'offline' })
  const text = 'Pembeli pindah karena malas macet, bukan karena dilarang.'
  for (const title of ['Lorong sepi itu nyata', 'Ongkir gratis siapa bayar'])
    await ask('POST', '/api/threads', sari, { title, text, motion: 'Pasar perlu pelatihan live.' })
  for (const as of [sari, lina, sari]) await ask('POST', '/api/threads/1/replies', as, { text: 'Datang pada jam sepi & ramai.' })
  for (const stall of ['online', 'offline'] as const)
    for (let i = 1; i <= 12; i++) {
      const voter = await forum.guest(`${stall}_${i}`, { stall })
      await ask('PUT', '/api/threads/1/replies/2/vote', voter, { vote: 'agree' })
      if (i === 1) await ask('PUT', '/api/threads/1/replies/3/vote', voter, { vote: 'agree' })
      if (stall === 'online' && i < 7) await ask('PUT', '/api/threads/2/stance', voter, { stance: 'agree' })
    }
  for (const threadId of [1, 2]) await forum.run(tallyThread, { actor: null, input: { threadId } })
  await new Promise((resolve) => setTimeout(resolve, 1_100))
})
afterAll(() => forum.close())

test('replies are listed by votes, page by page, and by who wrote them', async () => {
  const first = await get('/api/threads/1/replies?sort=common-ground&limit=1')
  expect([numbers(first), first.next]).toEqual([[2], '2'])
  const second = await get('/api/threads/1/replies?sort=common-ground&limit=1&after=2')
  expect([numbers(second), second.next]).toEqual([[3], null])
  expect(numbers(await get('/api/threads/1/replies?stall=online'))).toEqual([1, 3])
  expect(numbers(await get('/api/threads/1/replies?stall=online&before=3'))).toEqual([1])
})

test('debates are listed by common ground and by the stall that they want, and their cards hold nothing else than others do', async () => {
  const ground = await get('/api/threads?sort=common-ground')
  expect(ground.items.map(({ id }) => id)).toEqual([1])
  expect((await get('/api/threads?sort=needs-offline')).items.map(({ id }) => id)).toEqual([2])
  expect((await get('/api/threads?sort=needs-online')).items).toEqual([])
  const [card] = (await get('/api/threads?sort=active')).items.filter(({ id }) => id === 1)
  expect(ground.items[0]).toEqual(card)
})

test.each([
  ['id', '/id/titik-temu.atom', '/id/debat/1/titik-temu.atom', 'Lorong sepi itu nyata: #2 dari lina'],
  ['en', '/en/common-ground.atom', '/en/debate/1/common-ground.atom', 'Lorong sepi itu nyata: #2 by lina'],
])('common ground has a feed for all debates and for one, in %s', async (_, all, one, title) => {
  for (const url of [all, one]) {
    const { body, headers } = await forum.app.inject({ url })
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect([...body.matchAll(/<entry[^>]*><title>(.*?)<\/title>/g)].map(([, found]) => found)).toEqual([title])
    expect(body).toContain('Datang pada jam sepi &amp;amp; ramai.')
  }
  expect((await forum.app.inject({ url: one.replace('/1/', '/9/') })).statusCode).toBe(404)
  const { body } = await forum.app.inject({ url: all.startsWith('/id') ? '/id/?sort=common-ground' : '/en/?sort=common-ground' })
  expect(body).toContain(`<link rel="alternate" type="application/atom+xml" href="${all}">`)
})
