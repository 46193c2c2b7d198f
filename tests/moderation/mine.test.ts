import { expect, onTestFinished, test } from 'vitest'
import { decideCase } from '../../server/moderation/decisions/decide-case.ts'
import { flagPost } from '../../server/moderation/flags/flag-post.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { openApp } from '../tools/open-app.ts'

async function openDebate() {
  const forum = await openApp()
  onTestFinished(() => forum.close())
  const [sari, tika, ujang, ani] = [
    await forum.guest('sari'),
    await forum.guest('tika'),
    await forum.guest('ujang'),
    await forum.guest('mod_ani', { role: 'moderator' }),
  ]
  const as = ({ personId }: { personId: string }) => ({ actor: { personId, sessionId: null } })
  const input = { title: 'Yang saya laporkan', text: 'Hanya pelapor yang tahu bahwa ia melapor, di halamannya sendiri.' }
  const { result } = await forum.run(openThread, { ...as(sari), input })
  for (let i = 1; i <= 60; i++) await forum.run(postReply, { ...as(sari), input: { threadId: 1, text: `Balasan ke-${i}.` } })
  const get = (url: string, who?: { cookie: string }) => forum.app.inject({ url, headers: who ? { cookie: who.cookie } : {} })
  return {
    get,
    tika,
    ujang,
    page: `/id/debat/1-${result.slug}`,
    mine: async (who: { cookie: string }, query = '') => (await get(`/api/threads/1/mine${query}`, who)).json<{ flags: unknown }>().flags,
    flag: (number: number) => forum.run(flagPost, { ...as(tika), input: { threadId: 1, number, reason: 'spam' } }),
    keep: (caseId: number) =>
      forum.run(decideCase, { ...as(ani), input: { caseId, action: 'keep', reason: 'no-breach', note: 'Bukan promosi.' } }),
  }
}

const flag = (number: number) => ({ number, reason: 'spam', note: '', quiet: false })

test('one’s own flags are among one’s own marks, page by page, until they are decided', async () => {
  const { mine, flag: raise, keep, tika, ujang, get } = await openDebate()
  for (const number of [55, 0, 2]) await raise(number)
  expect(await mine(tika)).toEqual([flag(0), flag(2)])
  expect(await mine(tika, '?after=50')).toEqual([flag(55)])
  expect(await mine(tika, '?after=2&limit=10')).toEqual([])
  expect(await mine(ujang, '?limit=100')).toEqual([])
  await keep(1) // of 55
  expect(await mine(tika, '?after=50')).toEqual([])

  expect((await get('/api/threads/1/mine')).statusCode).toBe(401)
  expect((await get('/api/threads/9/mine', tika)).statusCode).toBe(404)
  expect((await get('/api/threads/1/mine?after=-1', tika)).statusCode).toBe(400)
})

test('the page of a debate says the same to its reader, and to nobody else', async () => {
  const { flag: raise, keep, page, get, tika, ujang } = await openDebate()
  await raise(0)
  await raise(2)
  const links = async (who?: { cookie: string }) =>
    [...(await get(page, who)).body.matchAll(/<a data-own href="([^"]+)">Sudah kamu laporkan/g)].map(([, href]) => href)
  expect(await links(tika)).toEqual(['/id/debat/1/lapor', '/id/debat/1/b/2/lapor'])
  expect([await links(ujang), await links(), await links()]).toEqual([[], [], []])
  await keep(2)
  expect(await links(tika)).toEqual(['/id/debat/1/lapor'])
})
