import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideCase } from '../../server/moderation/decisions/decide-case.ts'
import type { DecisionDraft } from '../../server/moderation/decisions/schema.ts'
import { appeal } from '../../server/moderation/appeals/appeal.ts'
import { flagPost } from '../../server/moderation/flags/flag-post.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { changeThread } from '../../server/threads/change-thread.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { openApp, type Guest, type OpenApp } from '../tools/open-app.ts'

const ORIGIN = 'http://127.0.0.1:3997'
const TEXT = 'Pembuka yang cukup panjang untuk dibaca siapa saja di sini.'
let forum: OpenApp
/** Ids that are known only once they are made, by the words that stand for them below. */
const named: Record<string, string> = {}
let who: Record<'nobody' | 'pending' | 'reader' | 'author' | 'mod' | 'admin', Guest | null>

/**
 * Thread 1 is open: of it reply 1 is hidden, and the author was asked to mend reply 2 (case 3), which he does below. Thread
 * 2 is closed. The opening of thread 3 is hidden and the debate slowed down (SLOWED); APPEAL is against that. All are by the author, all
 * decisions are the moderator's.
 */
beforeAll(async () => {
  forum = await openApp({ DUA_LAPAK_PORT: '3997', DUA_LAPAK_JOIN: 'approve' })
  const author = await forum.guest('sari')
  const mod = await forum.guest('mod_bayu', { role: 'moderator' })
  const admin = await forum.guest('mod_ani', { role: 'administrator' })
  const flagger = await forum.guest('tika')
  const reader = await forum.guest('ujang')
  const pending = await forum.guest('baru_masuk', { state: 'pending' })
  who = { nobody: null, pending, reader, author, mod, admin }
  const as = ({ personId }: Guest) => ({ actor: { personId, sessionId: null } })
  const { run } = forum
  for (const title of ['Satu debat terbuka', 'Dua debat ditutup', 'Tiga debat tersembunyi'])
    await run(openThread, { ...as(author), input: { title, text: TEXT } })
  for (const threadId of [1, 1, 2]) await run(postReply, { ...as(author), input: { threadId, text: `Balasan di ${threadId}` } })
  await run(changeThread, { ...as(admin), input: { threadId: 2, state: 'closed' } })
  const decide = async (caseId: number, threadId: number, number: number, draft: DecisionDraft) => {
    await run(flagPost, { ...as(flagger), input: { threadId, number, reason: 'spam' } })
    return (await run(decideCase, { ...as(mod), input: { caseId, ...draft } })).result.decisionId
  }
  const hide = { action: 'hide', rule: 4, reason: 'advertising' } as const
  await decide(1, 1, 1, hide)
  named['SLOWED'] = await decide(2, 3, 0, { ...hide, debate: { kind: 'slow', hours: 24 } })
  named['APPEAL'] = (await run(appeal, { ...as(author), input: { decisionId: named['SLOWED'] } })).result.appealId
  await decide(3, 1, 2, { ...hide, action: 'ask-edit' })
})
afterAll(() => forum.close())

const ORDER = { threadId: 2, number: 1, authority: 'Pengadilan Contoh', orderNumber: '1/2026', article: 'Pasal 14', urgent: false }

/** In which order they ask; who comes last does it last. */
const WHO = ['nobody', 'pending', 'reader', 'mod', 'admin', 'author'] as const

/**
 * What `matrix` cannot say, where one body stands for an operation and nobody of the roles did anything before: other bodies and queries,
 * what is one's own, and what follows on what.
 */
const CELLS: readonly (readonly [operation: string, body: object | null, answers: string])[] = [
  ['GET /api/people/baru_masuk', null, '404 200 404 200 200 404'],
  ['GET /api/people/sari/trust', null, '401 403 403 200 200 200'],
  ['PUT /api/people/sari/mute', null, '401 200 200 200 200 403'],
  ['DELETE /api/sessions/01890000-0000-7000-8000-000000000000', null, '401 404 404 404 404 404'],
  ['GET /api/threads?sort=following', null, '401 200 200 200 200 200'],
  ['PATCH /api/threads/2', { state: 'closed' }, '401 403 403 200 200 200'],
  ['GET /api/threads/3/replies/0/history', null, '404 404 404 404 404 404'],
  ['POST /api/threads/1/replies', { text: 'Setuju.', quote: { number: 1, text: 'Balasan di 1' } }, '401 403 422 422 422 422'],
  ['POST /api/threads/1/replies', { text: 'Setuju.', quote: { number: 1, text: 'Bukan ini' } }, '401 403 422 422 422 422'],
  ['PATCH /api/threads/1/replies/2', { text: 'Balasan di 1' }, '401 403 404 404 404 400'],
  ['PATCH /api/threads/1/replies/2', { text: 'Balasan di 1, diperbaiki' }, '401 403 404 404 404 200'],
  ['GET /api/threads/1/replies/2/history', null, '404 404 404 404 404 404'],
  ['DELETE /api/threads/1/replies/2', null, '401 403 404 404 404 403'],
  ['POST /api/moderation/cases/3/decisions', { action: 'restore', reason: 'mended' }, '401 403 403 201 409 403'],
  ['PATCH /api/threads/1/replies/2', { text: 'Balasan di 1, lagi' }, '401 403 403 403 403 200'],
  ['POST /api/moderation/decisions/SLOWED/lift', { kind: 'slow', reason: 'enough' }, '401 403 403 201 409 403'],
  ['POST /api/moderation/appeals/APPEAL/answer', { overturn: true, note: 'Bukan promosi.' }, '401 403 403 403 201 403'],
  ['POST /api/moderation/orders', ORDER, '401 403 403 201 409 403'],
  ['GET /live/poll?v=1&th=1.0&w=0', null, '200 200 200 200 200 200'],
  ['GET /live/poll?v=1&th=mod.0&w=0', null, '200 200 200 200 200 200'],
]

const ask = async (operation: string, body: object | null, as: Guest | null) => {
  const [method, path] = operation.split(' ') as ['GET', string]
  const url = path.replace(/[A-Z]{6,}/, (name) => named[name] ?? name)
  return forum.app.inject({
    method,
    url,
    headers: { origin: ORIGIN, ...(as && { cookie: as.cookie }), ...(body && { 'content-type': 'application/json' }) },
    ...(body && { payload: JSON.stringify(body) }),
  })
}

test.each(CELLS)('%s', async (operation, body, answers) => {
  const given: number[] = []
  for (const name of WHO) given.push((await ask(operation, body, who[name])).statusCode)
  expect(given.join(' ')).toBe(answers)
})

test('who may not change a debate cannot stir it either: nothing is told of a state that it has', async () => {
  const head = async () => (await ask('GET /api/threads/1', null, null)).json<{ head: number }>().head
  const before = await head()
  for (const name of ['pending', 'reader', 'author'] as const) await ask('PATCH /api/threads/1', { state: 'open' }, who[name])
  expect(await head()).toBe(before)
})
