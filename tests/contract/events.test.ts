import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type OpenApp } from '../tools/open-app.ts'

type Events = { head: number; items: { seq: number; kind: string; d: { text?: string } }[] }

let forum: OpenApp

beforeAll(async () => {
  forum = await openApp({ DUA_LAPAK_PORT: '3999' })
  const { cookie } = await forum.guest('sari')
  const post = (url: string, payload: object) =>
    forum.app.inject({ method: 'POST', url, headers: { cookie, origin: 'http://127.0.0.1:3999' }, payload })
  await post('/api/threads', { title: 'Ongkir dan jarak', text: 'Siapa yang membayar ongkir kalau tokonya jauh?' })
  await post('/api/threads/1/replies', { text: 'Pembeli, selalu pembeli.' })
})
afterAll(() => forum.close())

test('the log of a thread as JSON goes on from a seq, and tells how far it goes', async () => {
  const events = async (query = '') => (await forum.app.inject(`/api/threads/1/events${query}`)).json<Events>()
  const all = await events()
  expect(all.items.map(({ seq, kind }) => [seq, kind])).toEqual([
    [1, 'thread'],
    [2, 'reply'],
  ])
  expect(all.items[1]!.d.text).toBe('Pembeli, selalu pembeli.')
  expect(await events('?since=1&limit=1')).toMatchObject({ head: all.head, items: [{ seq: 2 }] })
  expect(await events(`?since=${all.head}`)).toMatchObject({ head: all.head, items: [] })
})

test('the log of a thread that is not there is not found', async () => {
  expect((await forum.app.inject('/api/threads/999/events')).statusCode).toBe(404)
})
