import { expect, test } from 'vitest'
import { marketWithFlags, SECRET } from './market-with-flags.ts'
import { openSite } from './open-site.ts'

const FLAG = '/api/threads/1/replies/3/flags'
const CASE = '/api/moderation/cases/1'
const DECIDE = `${CASE}/decisions`
const HIDE = { action: 'hide', rule: 3, reason: 'other', note: 'Nomor orang lain.' }

test('a flag is answered 201, its repetition 200, with one’s own flag and nothing else', async () => {
  const { forum } = await marketWithFlags()
  const ask = await openSite(forum)
  const flag = { as: 'tika', key: 'f1', body: { reason: 'fraud' } }
  const first = await ask('POST', FLAG, flag)
  expect([first.status, first.json()]).toEqual([201, { threadId: 1, number: 3, reason: 'fraud', quiet: false, hidden: false }])
  expect((await ask('POST', FLAG, flag)).status).toBe(200)
  expect((await ask('POST', '/api/threads/1/flags', { as: 'tika', body: { reason: 'hoax' } })).json()).toEqual({
    threadId: 1,
    number: 0,
    reason: 'hoax',
    quiet: false,
    hidden: false,
  })
})

test.each<[what: string, url: string, sent: object, status: number, code: string, at?: string]>([
  ['nobody signed in', FLAG, { body: { reason: 'spam' } }, 401, 'sign-in-required'],
  ['no body', FLAG, { as: 'tika' }, 400, 'invalid-input'],
  ['an unknown reason', FLAG, { as: 'tika', body: { reason: 'x' } }, 400, 'invalid-input', '/body/reason'],
  ['an unknown field', FLAG, { as: 'tika', body: { reason: 'spam', role: 'moderator' } }, 400, 'invalid-input', '/body/role'],
  ['a number for a reason', FLAG, { as: 'tika', body: { reason: 1 } }, 400, 'invalid-input', '/body/reason'],
  ['“other” without a note', FLAG, { as: 'tika', body: { reason: 'other' } }, 400, 'invalid-input', '/body/note'],
  ['a lone surrogate in the note', FLAG, { as: 'tika', body: { reason: 'spam', note: 'a\ud800' } }, 400, 'invalid-input', '/body/note'],
  ['one’s own reply', FLAG, { as: 'jaka', body: { reason: 'spam' } }, 403, 'not-allowed'],
  ['a reply that is not there', '/api/threads/1/replies/99/flags', { as: 'tika', body: { reason: 'spam' } }, 404, 'not-found'],
  ['a thread that is not there', '/api/threads/9/flags', { as: 'tika', body: { reason: 'spam' } }, 404, 'not-found'],
  ['reply zero', '/api/threads/1/replies/0/flags', { as: 'tika', body: { reason: 'spam' } }, 400, 'invalid-input', '/params/number'],
])('flagging with %s is a problem that says so', async (_, url, sent, status, code, at) => {
  const { forum } = await marketWithFlags()
  const ask = await openSite(forum)
  const answer = await ask('POST', url, sent)
  expect(answer.status).toBe(status)
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.json()).toMatchObject({ type: `/problems/${code}`, ...(at && { errors: [{ at }] }) })
  expect((await ask('GET', '/api/moderation/cases', { as: 'ani' })).json()).toEqual({ items: [], next: null })
})

test.each<[method: 'GET' | 'POST', url: string, body?: object]>([
  ['GET', '/api/moderation/cases'],
  ['GET', CASE],
  ['GET', '/api/moderation/cases/99'],
  ['POST', DECIDE, HIDE],
  ['POST', '/api/moderation/cases/99/decisions', HIDE],
])('%s %s is for moderators, and looks alike to others whether the case exists or not', async (method, url, body) => {
  const { forum, flag } = await marketWithFlags()
  await flag('tika', 3)
  const ask = await openSite(forum)
  const member = await ask(method, url, { as: 'tika', ...(body && { body }) })
  expect([member.status, member.json()]).toMatchObject([403, { type: '/problems/not-a-moderator' }])
  expect((await ask(method, url, { ...(body && { body }) })).status).toBe(401)
  expect(member.text).not.toContain(SECRET)
})

test('a moderator reads a case with its context and decides it; the second one is told 409', async () => {
  const { forum, flag } = await marketWithFlags()
  await flag('tika', 3, 'other', 'Ini nomor kurir.')
  const ask = await openSite(forum)
  expect((await ask('GET', CASE, { as: 'ani' })).json()).toMatchObject({
    id: 1,
    number: 3,
    flags: [{ reason: 'other', note: 'Ini nomor kurir.' }],
    flaggers: { online: 1 },
    post: { author: { name: 'jaka' }, state: 'shown' },
    before: [{ number: 1 }, { number: 2 }],
    after: [{ number: 4 }, { number: 5 }],
    mayDecide: true,
  })
  const decided = await ask('POST', DECIDE, { as: 'ani', key: 'd1', body: HIDE })
  expect([decided.status, decided.json()]).toMatchObject([201, { state: 'decided', post: { state: 'hidden' }, decisions: [HIDE] }])
  expect((await ask('POST', DECIDE, { as: 'ani', key: 'd1', body: HIDE })).status).toBe(200)
  const late = await ask('POST', DECIDE, { as: 'bayu', body: { action: 'keep', reason: 'no-breach', note: 'Tidak apa-apa.' } })
  expect([late.status, late.json()]).toMatchObject([409, { type: '/problems/already-decided' }])
})

test('hidden words are in no answer to readers, and are back after restoring', async () => {
  const { forum, flag } = await marketWithFlags()
  await flag('tika', 3)
  const ask = await openSite(forum)
  const readersSee = async () => {
    const urls = ['/api/threads/1', '/api/threads', '/api/threads/1/replies', '/api/threads/1/replies/3', '/api/threads/1/replies/4']
    const answers = await Promise.all(
      [...urls, '/id/debat/1/b/3/lapor', '/id/debat/1/b/4/lapor'].map((url) => ask('GET', url, { as: 'ujang' })),
    )
    return answers.map(({ text }) => text).join('\n')
  }
  expect(await readersSee()).toContain(SECRET)
  await ask('POST', DECIDE, { as: 'ani', body: HIDE })
  expect(await readersSee()).not.toContain('rahasia')
  expect((await ask('GET', '/api/threads/1/replies/3/history')).status).toBe(404)
  expect((await ask('GET', '/id/debat/1/b/3/lapor', { as: 'ujang' })).status).toBe(404)
  await ask('POST', DECIDE, { as: 'bayu', body: { action: 'restore', reason: 'mistake', note: 'Boleh tampil.' } })
  expect(await readersSee()).toContain(SECRET)
})

test.each<[query: string]>([
  ['state=claimed'],
  ['reason=gossip'],
  ['limit=0'],
  ['limit=101'],
  ['after=x'],
  ['state=open&state=open'],
  ['who=tika'],
])('a list of cases asked with %s is refused', async (query) => {
  const { forum } = await marketWithFlags()
  const ask = await openSite(forum)
  expect((await ask('GET', `/api/moderation/cases?${query}`, { as: 'ani' })).status).toBe(400)
})

test('notices are listed and marked as read, for oneself alone', async () => {
  const { forum, say } = await marketWithFlags()
  await say('jaka', 'Begini.', { parent: 1 })
  const ask = await openSite(forum)
  expect((await ask('GET', '/api/notices', { as: 'sari' })).json()).toMatchObject({
    items: [{ number: 1, kind: 'answer', threadId: 1, title: 'Lorong sepi itu nyata', reply: 6, by: 'jaka', read: false }],
    next: null,
    unread: 1,
  })
  expect((await ask('PUT', '/api/notices/read', { as: 'sari', body: { upTo: 1 } })).json()).toEqual({ unread: 0 })
  expect((await ask('GET', '/api/notices', { as: 'ujang' })).json()).toEqual({ items: [], next: null, unread: 0 })
  expect((await ask('GET', '/api/notices')).status).toBe(401)
  expect((await ask('PUT', '/api/notices/read', { body: { upTo: 1 } })).status).toBe(401)
  expect((await ask('PUT', '/api/notices/read', { as: 'sari', body: { upTo: 1, personId: 'x' } })).status).toBe(400)
})
