import { afterAll, beforeAll, expect, test } from 'vitest'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { openApp, type Guest, type OpenApp } from '../tools/open-app.ts'

let forum: OpenApp
let sari: Guest
let origin: string

beforeAll(async () => {
  forum = await openApp()
  origin = await forum.listen()
  sari = await forum.guest('sari')
})
afterAll(() => forum.close())

const actor = () => ({ personId: sari.personId, sessionId: null })
const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(origin + path, { headers })
  return { text: await answer.text(), headers: answer.headers }
}

test('a kept page is the same by the short way, and never older than what was answered to its writer', async () => {
  const input = { title: 'Jalan pintas ke lorong', text: 'Halaman yang sama tidak perlu dibuat dua kali untuk pembaca.' }
  const { result } = await forum.run(openThread, { actor: actor(), input })
  const path = `/id/debat/${result.threadId}-${result.slug}`
  const first = await get(path)
  const again = await get(path)
  expect(again.text).toBe(first.text)
  for (const name of ['content-security-policy', 'etag', 'cache-control', 'vary', 'x-content-type-options'])
    expect([name, again.headers.get(name)]).toEqual([name, first.headers.get(name)])

  for (let i = 1; i <= 20; i++) {
    await forum.run(postReply, { actor: actor(), input: { threadId: result.threadId, text: `Kata nomor ${i}.` } })
    expect((await get(path)).text).toContain(`Kata nomor ${i}.`)
  }
})

test('a page made for somebody signed in is never sent to another', async () => {
  const own = await get('/id/', { cookie: sari.cookie })
  const others = await get('/id/')
  expect(own.text).toContain('/id/akun')
  expect(others.text).not.toContain('/id/akun')
  expect((await get('/id/', { cookie: sari.cookie })).text).toContain('/id/akun')
})
