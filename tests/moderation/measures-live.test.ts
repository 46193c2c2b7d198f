import { afterEach, beforeEach, expect, test } from 'vitest'
import { decideCase } from '../../server/moderation/decisions/decide-case.ts'
import { flagPost } from '../../server/moderation/flags/flag-post.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { connect, poll } from '../live/live-client.ts'
import { runCommand } from '../operator/run-command.ts'
import { openApp, type Guest, type OpenApp } from '../tools/open-app.ts'

/** Sanctions reach whoever is connected at that moment: a real server, real sockets, a waiting poll. */

let forum: OpenApp
let port: number
beforeEach(async () => {
  forum = await openApp()
  port = Number(new URL(await forum.listen()).port)
})
afterEach(() => forum.close())

const as = ({ personId }: Guest) => ({ actor: { personId, sessionId: null } })

async function connected({ cookie }: Guest) {
  const client = connect(port, { sid: cookie.replace('sid=', '') })
  await client.next('hi')
  return client
}

/** A debate in which `who` wrote what `judge` is about to judge. */
async function offence(who: Guest, judge: Guest) {
  const [owner, flagger] = [await forum.guest('sari', { stall: 'online' }), await forum.guest('tika')]
  await forum.run(openThread, {
    ...as(owner),
    input: { title: 'Lorong sepi itu nyata', text: 'Pembeli pindah karena malas macet, bukan karena dilarang.' },
  })
  await forum.run(postReply, { ...as(who), input: { threadId: 1, text: 'Kamu bodoh sekali.' } })
  await forum.run(flagPost, { ...as(flagger), input: { threadId: 1, number: 1, reason: 'harassment' } })
  return (sanction: { kind: 'suspend' | 'mute'; hours: number }) =>
    forum.run(decideCase, { ...as(judge), input: { caseId: 1, action: 'hide', rule: 1, reason: 'insult', sanction } })
}

test('a moderator who is suspended loses the queue within a second: socket, waiting poll, page and API', async () => {
  const [mira, bayu] = [await forum.guest('mira', { role: 'moderator' }), await forum.guest('bayu', { role: 'moderator' })]
  const judge = await offence(mira, bayu)
  const [hers, his] = [await connected(mira), await connected(bayu)]
  for (const client of [hers, his]) expect((await client.sub([['mod', -1]])).th).toHaveLength(1)
  const get = (url: string, guest: Guest) => forum.app.inject({ url, headers: { cookie: guest.cookie } })
  expect((await get('/id/antrean', mira)).statusCode).toBe(200)
  const head = (await hers.next('live')).s
  const waiting = poll(port, `mod.${head}`, { w: '20' }, { headers: { cookie: mira.cookie } })
  await new Promise((resolve) => setTimeout(resolve, 300))

  const before = performance.now()
  await judge({ kind: 'suspend', hours: 24 })
  expect(await hers.next('reset', ({ th }) => th === 'mod')).toMatchObject({ why: 'denied' })
  expect(performance.now() - before).toBeLessThan(1000)
  const told = await waiting
  expect(told.f.find((frame) => frame.t === 'reset')).toMatchObject({ th: 'mod', why: 'denied' })
  expect(performance.now() - before).toBeLessThan(1000)

  expect((await get('/id/antrean', mira)).statusCode).toBe(403)
  expect((await get('/api/moderation/cases', mira)).json()).toMatchObject({ type: '/problems/person-suspended' })
  expect((await hers.sub([['mod', -1]])).th).toEqual([])
  expect((await hers.sub([[1, -1]])).th).toHaveLength(1)

  const known = hers.events('mod').length
  const flagger = await forum.guest('ujang')
  await forum.run(flagPost, { ...as(flagger), input: { threadId: 1, number: 0, reason: 'spam' } })
  await his.next('ev', ({ th, e }) => th === 'mod' && e.some(({ k }) => k === 'case'))
  expect(hers.events('mod')).toHaveLength(known)
  for (const client of [hers, his]) await client.end()
})

test('a member who is muted reads on where he is, and his next reply is refused in his own language and time', async () => {
  const [jaka, bayu] = [await forum.guest('jaka'), await forum.guest('bayu', { role: 'moderator' })]
  const judge = await offence(jaka, bayu)
  const client = await connected(jaka)
  await client.sub([[1, -1]])
  await judge({ kind: 'mute', hours: 24 })
  const post = (language: string) =>
    forum.app.inject({
      method: 'POST',
      url: '/api/threads/1/replies',
      headers: { cookie: jaka.cookie, 'accept-language': language, origin: `http://127.0.0.1:${port}` },
      payload: { text: 'Masih boleh?' },
    })
  const refused = await post('id')
  expect(refused.statusCode).toBe(403)
  const { title, until } = refused.json<{ title: string; until: number }>()
  expect(title).toMatch(/^Kamu bisa menulis lagi \d{1,2} \p{L}+ \d\d\.\d\d, sisa 24 j\./u)
  expect(Math.abs(until - Date.now() - 86_400_000)).toBeLessThan(60_000)
  expect((await post('en')).json<{ title: string }>().title).toMatch(/^You can write again on \d{1,2} \p{L}+, \d\d:\d\d, 24 h left\./u)
  const page = await forum.app.inject({ url: '/id/debat/1-lorong-sepi-itu-nyata', headers: { cookie: jaka.cookie } })
  expect(page.body).toMatch(/<p class="note">Kamu bisa menulis lagi [^<]*sisa 24 j/)
  expect(page.body).not.toContain('data-form="reply"')
  expect(client.socket.readyState).toBe(client.socket.OPEN)
  await client.end()
})

test('a role that the command line gives or takes reaches an open socket within a second', async () => {
  const mira = await forum.guest('mira', { role: 'moderator' })
  const hers = await connected(mira)
  await hers.sub([['mod', -1]])
  const { code } = await runCommand(['add-admin', 'mira'], { DUA_LAPAK_DATABASE: forum.config.database })
  const ended = performance.now()
  expect(code).toBe(0)
  expect(await hers.closed, 'her session is over').toBe(4003)
  expect(performance.now() - ended).toBeLessThan(1000)
})
