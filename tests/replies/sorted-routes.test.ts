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

test('a reply is told with its figures as far as they are shown, in lists, alone and in the log; one that is not shown without any', async () => {
  const five = { online: 5, offline: 5, buyer: 0, observer: 0 }
  const twelve = { agree: 12, disagree: 0, pass: 0 }
  const all = { badge: 'provisional', frozen: false, have: five, figures: { online: twelve, offline: twelve, buyer: null, observer: null } }
  const nothing = { key: null, badge: 'waiting', have: { ...five, online: 0, offline: 0 }, helpful: 0, minds: 0 }
  const few = { key: null, badge: 'waiting', have: { ...five, online: 1, offline: 1 }, figures: { online: null, offline: null } }
  type Told = { items: { number: number; figures: object | null }[] }
  const told = async (url: string) =>
    (await forum.app.inject({ url })).json<Told>().items.map(({ number, figures }) => ({ number, figures }))
  const expected = [
    { number: 1, figures: nothing },
    { number: 2, figures: { ...all, helpful: 0, minds: 0 } },
    { number: 3, figures: few },
  ]
  expect(await told('/api/threads/1/replies')).toMatchObject(expected)
  expect(await told('/api/threads/1/replies?stall=online')).toMatchObject([expected[0], expected[2]])
  expect(await told('/api/threads/1/replies?before=4')).toMatchObject(expected.toReversed())
  expect(await told('/api/threads/1/replies?sort=common-ground')).toMatchObject([expected[1], expected[2]])
  expect(await get('/api/threads/1/replies/2')).toMatchObject(expected[1]!)
  const events = await forum.app.inject({ url: '/api/threads/1/events?limit=100' })
  const described = events.json<{ items: { d: { number?: number; figures?: object | null } }[] }>().items.map(({ d }) => d)
  for (const one of expected) expect(described.find(({ number }) => number === one.number)).toMatchObject(one)
  const [ground] = (await forum.app.inject({ url: '/api/threads/1/common-ground' })).json<Told>().items
  const { figures } = (await told('/api/threads/1/replies'))[1]!
  expect({ number: 2, ...figures }, 'as the list of common ground tells it').toMatchObject(ground!)
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

test('of a reply that is not shown no figures are told', async () => {
  const lina = await forum.guest('lina_dua', { stall: 'offline' })
  const sent = await ask('POST', '/api/threads/1/replies', lina, { text: 'Ini kutarik lagi.' })
  const { number, figures } = sent.json<{ number: number; figures: object }>()
  expect(figures).toMatchObject({ badge: 'waiting', have: { online: 0 } })
  const url = `/api/threads/1/replies/${number}`
  const gone = await forum.app.inject({ method: 'DELETE', url, headers: { cookie: lina.cookie, origin: ORIGIN } })
  expect(gone.json()).toMatchObject({ state: 'deleted', figures: null })
  expect(await get(url)).toMatchObject({ state: 'deleted', figures: null })
  const { items } = await get(`/api/threads/1/events?since=${number}`)
  expect(items.at(-1)).toMatchObject({ d: { number, state: 'deleted', figures: null } })
})
