import { expect, test } from 'vitest'
import { changeMind } from '../../server/debate/minds/change-mind.ts'
import { deleteReply } from '../../server/replies/delete-reply.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { signIn } from '../publishing/sign-in.ts'
import { openDebate } from './open-pages.ts'

const REASON = 'Saya kira harus punya studio. Ternyata kios saya sendiri sudah jadi panggungnya.'

async function opened() {
  const site = await openDebate()
  await site.forum.person('lina', { stall: 'offline' })
  await site.forum.run(postReply, { as: 'sari', input: { threadId: 1, text: 'Jangan tiru studio, tiru pasar.', stall: 'online' } })
  return {
    ...site,
    change: (as: string, more = {}) => site.forum.run(changeMind, { as, input: { threadId: 1, number: 1, reason: REASON, ...more } }),
  }
}
const said = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('a reply says how many minds it changed, of which stall, and the newest reason; in the reader’s language', async () => {
  const { forum, get, address, english, change } = await opened()
  expect((await get(address)).body).not.toContain('note changed')
  await change('lina')
  forum.at += 1000
  await change('tom', { reason: '<b>I did not expect that a small stall could do this.</b>', lang: 'en' })
  const { body } = await get(address)
  expect(said(body)).toContain('Mengubah pikiran 2 orang: 1 luring , 1 pengamat .')
  expect(body).toContain('<q lang="en">&lt;b&gt;I did not expect')
  expect(said((await get(english)).body)).toContain('Changed the minds of 2 people: 1 offline , 1 observer .')
  expect(said(body)).toContain('2 orang berubah pikiran')
})

test('who says that a reply changed his mind sees there whose words it is about', async () => {
  const { get } = await opened()
  expect(said((await get('/id/debat/1/b/1/berubah-pikiran')).body)).toContain('sari daring : Jangan tiru studio, tiru pasar.')
  expect((await get('/id/debat/1/berubah-pikiran')).body).not.toContain('Jangan tiru studio')
})

test('all reasons stand on a page of their own, a page at a time, without a word on who may not be seen', async () => {
  const { get, forum, change } = await opened()
  for (let n = 0; n < 21; n++) await change(`orang_${n}`)
  const first = (await get('/id/debat/1/b/1/berubah-pikiran')).body
  expect(first.match(/<article class="mind"/g)).toHaveLength(20)
  const next = /href="([^"]+\?after=[^"]+)"/.exec(first)![1]!
  expect((await get(next)).body.match(/<article class="mind"/g)).toHaveLength(1)
  expect((await get('/en/debate/1/changed-minds')).statusCode).toBe(200)
  await forum.run(deleteReply, { as: 'sari', input: { threadId: 1, number: 1 } })
  expect((await get('/id/debat/1/b/1/berubah-pikiran')).statusCode).toBe(404)
  expect((await get('/id/debat/1/berubah-pikiran')).body).not.toContain('studio')
})

test('without a script one says so with a form, is told what is wrong with it, and takes it back', async () => {
  const { get, post } = await opened()
  const url = '/id/debat/1/b/1/berubah-pikiran'
  expect(said((await get(url)).body)).toContain('Balasan ini mengubah pikiranmu? Masuk')
  expect(said((await get(url, 'sari')).body)).toContain('Ini balasanmu sendiri')
  const short = await post(url, 'lina', { do: 'change', key: 'a', reason: 'Pendek.', lang: 'id' })
  expect([short.statusCode, short.body]).toEqual([422, expect.stringContaining('id="f-reason-error"')])
  expect(short.body).toContain('Pendek.')
  const sent = await post(url, 'lina', { do: 'change', key: 'a', reason: REASON, stance: 'agree', lang: 'id' })
  expect([sent.statusCode, sent.headers['location']]).toEqual([303, '/id/debat/1/b/1'])
  const mine = (await get(url, 'lina')).body
  expect(mine).toContain(REASON)
  expect(mine).toContain('name="do" value="back"')
  const again = await post(url, 'lina', { do: 'change', key: 'b', reason: REASON, stance: 'agree', lang: 'id' })
  expect([again.statusCode, said(again.body)]).toEqual([422, expect.stringContaining('pada balasan #1')])
  expect((await post(url, 'lina', { do: 'back', key: 'c' })).statusCode).toBe(303)
  expect((await get(url)).body).not.toContain('punya studio')
})

test('personal data in a reason is asked about, and waits for a moderator if it is sent all the same', async () => {
  const { forum, get } = await opened()
  const tom = await signIn(forum, 'tom')
  const input = { threadId: 1, number: 1, reason: 'Saya diyakinkan lewat telepon di 0812-3456-7890.' }
  await expect(forum.run(changeMind, { as: tom, input })).rejects.toMatchObject({ code: 'nudge' })
  expect(await forum.run(changeMind, { as: tom, input: { ...input, anyway: true } })).toMatchObject({ id: null, held: 1 })
  expect((await get('/id/debat/1/b/1/berubah-pikiran')).body).not.toContain('0812')
})

test('a moderator revokes one where it stands', async () => {
  const { get, post, forum, change } = await opened()
  await forum.person('mod', { role: 'moderator' })
  const { id } = await change('lina')
  const url = '/id/debat/1/b/1/berubah-pikiran'
  expect((await get(url, 'tom')).body).not.toContain('value="revoke"')
  expect((await get(url, 'mod')).body).toContain('value="revoke"')
  expect((await post(url, 'tom', { do: 'revoke', key: 'a', mind: id!, reason: 'advertising' })).statusCode).toBe(422)
  expect((await post(url, 'mod', { do: 'revoke', key: 'b', mind: id!, reason: 'advertising' })).statusCode).toBe(303)
  expect((await get(url)).body).not.toContain('punya studio')
})
