import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideCase } from '../../server/moderation/decisions/decide-case.ts'
import { appeal } from '../../server/moderation/appeals/appeal.ts'
import { flagPost } from '../../server/moderation/flags/flag-post.ts'
import { answerOrder } from '../../server/moderation/legal/answer-order.ts'
import { recordOrder } from '../../server/moderation/legal/record-order.ts'
import { changeReply } from '../../server/replies/change-reply.ts'
import { deleteReply } from '../../server/replies/delete-reply.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { addTopic } from '../../server/threads/add-topic.ts'
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
 * Thread 1 is open: reply 1 is shown and was edited (what it said before is kept), 2 is hidden, 3 is deleted. Thread 2 is closed,
 * with one shown reply, reply 2 is withheld by order of law (case 4), of reply 3 there is an open order (case 5). The opening of
 * thread 3 is hidden. All are by the author. Reply 1 of thread 1 has an open case, number 3.
 * The author was asked to mend reply 5 of thread 1 (case 6), which he does below.
 * DECISION hid reply 2, SLOWED hid the opening and slowed the debate down, APPEAL is against that; both were the moderator's.
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
  await run(addTopic, { ...as(admin), input: { id: 'ongkir', nameId: 'Ongkir', nameEn: 'Shipping' } })
  for (const title of ['Satu debat terbuka', 'Dua debat ditutup', 'Tiga debat tersembunyi'])
    await run(openThread, { ...as(author), input: { title, text: TEXT } })
  for (const [threadId, number] of [
    [1, 1],
    [1, 2],
    [1, 3],
    [2, 1],
    [2, 2],
    [2, 3],
  ] as const)
    await run(postReply, { ...as(author), input: { threadId, text: `Balasan ${number}` } })
  await run(postReply, { ...as(flagger), input: { threadId: 1, text: 'Balasan 4' } })
  await run(postReply, { ...as(author), input: { threadId: 1, text: 'Balasan 5' } })
  await run(changeReply, { ...as(author), input: { threadId: 1, number: 1, text: 'Balasan 1, diubah' } })
  await run(deleteReply, { ...as(author), input: { threadId: 1, number: 3 } })
  await run(changeThread, { ...as(author), input: { threadId: 2, state: 'closed' } })
  const hide = async (threadId: number, number: number, caseId: number) => {
    await run(flagPost, { ...as(flagger), input: { threadId, number, reason: 'spam' } })
    const debate = { kind: 'slow', hours: 24 } as const
    return run(decideCase, { ...as(mod), input: { caseId, ...HIDE, ...(number === 0 && { debate }) } })
  }
  named['DECISION'] = (await hide(1, 2, 1)).result.decisionId
  const { decisionId } = (await hide(3, 0, 2)).result
  named['SLOWED'] = decisionId
  named['APPEAL'] = (await run(appeal, { ...as(author), input: { decisionId } })).result.appealId
  await run(flagPost, { ...as(flagger), input: { threadId: 1, number: 1, reason: 'spam' } })
  for (const number of [2, 3]) await run(recordOrder, { ...as(mod), input: { ...ORDER, number } })
  await run(answerOrder, { ...as(admin), input: { caseId: 4, outcome: 'complied' } })
  await run(flagPost, { ...as(flagger), input: { threadId: 1, number: 5, reason: 'spam' } })
  await run(decideCase, { ...as(mod), input: { caseId: 6, action: 'ask-edit', rule: 4, reason: 'advertising' } })
  // What the author wrote waits for a moderator under 1, 2 and 3.
  for (const text of ['Nomor saya 081234567890', 'Nomor saya 081234567891', 'Nomor saya 081234567892'])
    await run(postReply, { actor: { personId: author.personId, sessionId: author.sessionId }, input: { threadId: 1, text, anyway: true } })
})
afterAll(() => forum.close())

const NEW = { title: 'Empat debat yang baru', text: TEXT }
const HIDE = { action: 'hide', rule: 4, reason: 'other', note: 'Promosi.' } as const
const SPAM = { reason: 'spam' }
const ORDER = { threadId: 2, number: 1, authority: 'Pengadilan Contoh', orderNumber: '1/2026', article: 'Pasal 14', urgent: false }

/** Who may what: an operation on a thing in a state, its body, and the answers in the order of `WHO`, who comes last does it last. */
const WHO = ['nobody', 'pending', 'reader', 'mod', 'admin', 'author'] as const
const CELLS: readonly (readonly [operation: string, body: object | null, answers: string])[] = [
  ['GET /api/people?state=pending', null, '401 403 403 200 200 403'],
  ['GET /api/people/sari', null, '200 200 200 200 200 200'],
  ['GET /api/people/baru_masuk', null, '404 200 404 200 200 404'],
  ['GET /api/people/tidak_ada', null, '404 404 404 404 404 404'],
  ['PUT /api/people/tika/mute', null, '401 200 200 200 200 200'],
  ['DELETE /api/people/tika/mute', null, '401 200 200 200 200 200'],
  ['PUT /api/people/sari/mute', null, '401 200 200 200 200 403'],
  ['PUT /api/people/tidak_ada/mute', null, '401 404 404 404 404 404'],
  ['PUT /api/people/tika/role', { role: 'member' }, '401 403 403 403 200 403'],
  ['PUT /api/people/baru_masuk/role', { role: 'moderator' }, '401 403 403 403 403 403'],
  ['PUT /api/people/tidak_ada/role', { role: 'member' }, '401 403 403 403 404 403'],
  ['POST /api/people/tika/approve', null, '401 403 403 200 200 403'],
  ['POST /api/people/tidak_ada/approve', null, '401 404 404 404 404 404'],
  ['GET /api/me', null, '401 200 200 200 200 200'],
  ['PATCH /api/me', { about: 'Halo' }, '401 200 200 200 200 200'],
  ['GET /api/sessions', null, '401 200 200 200 200 200'],
  ['DELETE /api/sessions/01890000-0000-7000-8000-000000000000', null, '401 404 404 404 404 404'],
  ['GET /api/notices', null, '401 200 200 200 200 200'],
  ['PUT /api/notices/read', { upTo: 0 }, '401 200 200 200 200 200'],
  ['GET /api/topics', null, '200 200 200 200 200 200'],
  ['PUT /api/topics/ongkir', { name: { id: 'Ongkir', en: 'Shipping' } }, '401 403 403 403 200 403'],
  ['GET /api/threads', null, '200 200 200 200 200 200'],
  ['GET /api/threads?sort=following', null, '401 200 200 200 200 200'],
  ['GET /api/threads/1', null, '200 200 200 200 200 200'],
  ['GET /api/threads/3', null, '200 200 200 200 200 200'],
  ['GET /api/threads/9', null, '404 404 404 404 404 404'],
  ['POST /api/threads', NEW, '401 403 201 201 201 201'],
  ['PATCH /api/threads/1', { text: TEXT }, '401 403 403 403 403 200'],
  ['PATCH /api/threads/2', { text: TEXT }, '401 403 403 403 403 409'],
  ['PATCH /api/threads/3', { text: TEXT }, '401 403 403 403 403 403'],
  ['PATCH /api/threads/9', { text: TEXT }, '401 404 404 404 404 404'],
  ['PATCH /api/threads/2', { state: 'closed' }, '401 403 403 200 200 200'],
  ['PUT /api/threads/1/follow', null, '401 200 200 200 200 200'],
  ['DELETE /api/threads/1/follow', null, '401 200 200 200 200 200'],
  ['PUT /api/threads/9/follow', null, '401 404 404 404 404 404'],
  ['PUT /api/threads/1/read', { number: 1 }, '401 200 200 200 200 200'],
  ['PUT /api/threads/9/read', { number: 1 }, '401 404 404 404 404 404'],
  ['GET /api/threads/1/mine', null, '401 200 200 200 200 200'],
  ['GET /api/threads/9/mine', null, '401 404 404 404 404 404'],
  ['GET /api/threads/1/replies', null, '200 200 200 200 200 200'],
  ['GET /api/threads/9/replies', null, '404 404 404 404 404 404'],
  ['GET /api/threads/1/replies/1', null, '200 200 200 200 200 200'],
  ['GET /api/threads/1/replies/2', null, '200 200 200 200 200 200'],
  ['GET /api/threads/1/replies/99', null, '404 404 404 404 404 404'],
  ['GET /api/threads/1/replies/1/history', null, '200 200 200 200 200 200'],
  ['GET /api/threads/1/replies/2/history', null, '404 404 404 404 404 404'],
  ['GET /api/threads/1/replies/3/history', null, '404 404 404 404 404 404'],
  ['GET /api/threads/3/replies/0/history', null, '404 404 404 404 404 404'],
  ['GET /api/threads/1/replies/99/history', null, '404 404 404 404 404 404'],
  ['GET /api/threads/1/events', null, '200 200 200 200 200 200'],
  ['GET /api/threads/9/events', null, '404 404 404 404 404 404'],
  ['POST /api/moderation/cases/3/claim', null, '401 403 403 200 409 403'],
  ['DELETE /api/moderation/cases/3/claim', null, '401 403 403 200 200 403'],
  ['POST /api/moderation/cases/99/claim', null, '401 403 403 404 404 403'],
  ['DELETE /api/moderation/cases/99/claim', null, '401 403 403 404 404 403'],
  ['POST /api/moderation/cases/3/unmask', null, '401 403 403 200 200 403'],
  ['POST /api/moderation/cases/99/unmask', null, '401 403 403 404 404 403'],
  ['PUT /api/moderation/cases/3/translation', { text: 'Reply 1' }, '401 403 403 403 403 403'],
  ['PUT /api/moderation/cases/99/translation', { text: 'Reply 1' }, '401 403 403 404 404 403'],
  ['POST /api/moderation/cases/3/decisions', { action: 'keep', reason: 'no-breach', note: 'Bukan promosi.' }, '401 403 403 201 409 403'],
  ['PATCH /api/threads/1/replies/5', { text: 'Balasan 5' }, '401 403 404 404 404 400'],
  ['PATCH /api/threads/1/replies/5', { text: 'Balasan 5, diperbaiki' }, '401 403 404 404 404 200'],
  ['GET /api/threads/1/replies/5/history', null, '404 404 404 404 404 404'],
  ['DELETE /api/threads/1/replies/5', null, '401 403 404 404 404 403'],
  ['POST /api/moderation/cases/6/decisions', { action: 'restore', reason: 'mended' }, '401 403 403 201 409 403'],
  ['PATCH /api/threads/1/replies/5', { text: 'Balasan 5, lagi' }, '401 403 403 403 403 200'],
  ['GET /api/moderation/proposals', null, '401 403 403 200 200 403'],
  ['GET /api/moderation/rechecks', null, '401 403 403 200 200 403'],
  ['POST /api/moderation/decisions/DECISION/recheck', { agrees: true }, '401 403 403 404 404 403'],
  ['POST /api/moderation/decisions/SLOWED/lift', { kind: 'slow', reason: 'enough' }, '401 403 403 201 409 403'],
  ['POST /api/moderation/decisions/DECISION/lift', { kind: 'mute', reason: 'enough' }, '401 403 403 404 404 403'],
  ['POST /api/moderation/cases/1/erase-evidence', { note: 'Memuat nomor anak kecil.' }, '401 403 403 201 409 403'],
  ['POST /api/moderation/cases/99/erase-evidence', { note: 'Memuat nomor anak kecil.' }, '401 403 403 404 404 403'],
  ['POST /api/moderation/proposals/01890000-0000-7000-8000-000000000000/answer', { agree: true }, '401 403 403 404 404 403'],
  ['POST /api/threads/1/replies', { text: 'Setuju.' }, '401 403 201 201 201 201'],
  ['POST /api/threads/2/replies', { text: 'Setuju.' }, '401 403 409 409 409 409'],
  ['POST /api/threads/9/replies', { text: 'Setuju.' }, '401 404 404 404 404 404'],
  ['POST /api/threads/1/replies', { text: 'Setuju.', quote: { number: 2, text: 'Balasan 2' } }, '401 403 422 422 422 422'],
  ['POST /api/threads/1/replies', { text: 'Setuju.', quote: { number: 2, text: 'Bukan ini' } }, '401 403 422 422 422 422'],
  ['PATCH /api/threads/1/replies/1', { text: 'Balasan 1, lagi' }, '401 403 403 403 403 200'],
  ['PATCH /api/threads/1/replies/2', { text: 'Terbaca lagi' }, '401 403 404 404 404 403'],
  ['PATCH /api/threads/1/replies/3', { text: 'Terbaca lagi' }, '401 403 404 404 404 403'],
  ['PATCH /api/threads/2/replies/1', { text: 'Sesudah ditutup' }, '401 403 403 403 403 409'],
  ['PATCH /api/threads/1/replies/99', { text: 'Tidak ada' }, '401 404 404 404 404 404'],
  ['DELETE /api/threads/1/replies/2', null, '401 403 404 404 404 403'],
  ['DELETE /api/threads/1/replies/99', null, '401 404 404 404 404 404'],
  ['DELETE /api/threads/1/replies/1/history/text/1', null, '401 403 403 204 204 204'],
  ['DELETE /api/threads/1/replies/2/history/text/1', null, '401 403 403 404 404 404'],
  ['POST /api/threads/1/flags', SPAM, '401 403 201 201 201 403'],
  ['POST /api/threads/3/flags', SPAM, '401 403 404 404 404 403'],
  ['POST /api/threads/9/flags', SPAM, '401 404 404 404 404 404'],
  ['POST /api/threads/1/replies/1/flags', SPAM, '401 403 201 201 201 403'],
  ['POST /api/threads/1/replies/2/flags', SPAM, '401 403 404 404 404 404'],
  ['POST /api/threads/1/replies/3/flags', SPAM, '401 403 404 404 404 404'],
  ['POST /api/threads/1/replies/99/flags', SPAM, '401 404 404 404 404 404'],
  ['GET /api/moderation/log', null, '200 200 200 200 200 200'],
  ['GET /api/moderation/figures', null, '200 200 200 200 200 200'],
  ['GET /api/moderation/cases/3/author-posts', null, '401 403 403 200 200 403'],
  ['GET /api/moderation/cases/99/author-posts', null, '401 403 403 404 404 403'],
  [
    'POST /api/moderation/decisions',
    { posts: [{ threadId: 9, number: 1 }], decision: { action: 'hide', rule: 4, reason: 'advertising' } },
    '401 403 403 200 200 403',
  ],
  ['GET /api/moderation/cases', null, '401 403 403 200 200 403'],
  ['GET /api/moderation/cases/3', null, '401 403 403 200 200 403'],
  ['GET /api/moderation/cases/99', null, '401 403 403 404 404 403'],
  ['POST /api/moderation/cases/99/decisions', { action: 'keep', reason: 'no-breach', note: 'Bukan promosi.' }, '401 403 403 404 404 403'],
  ['POST /api/decisions/DECISION/appeal', {}, '401 404 404 404 404 201'],
  ['POST /api/decisions/DECISION/appeal', { text: 'Sekali lagi.' }, '401 404 404 404 404 409'],
  ['POST /api/decisions/01890000-0000-7000-8000-000000000000/appeal', {}, '401 404 404 404 404 404'],
  ['GET /api/me/strikes', null, '401 200 200 200 200 200'],
  ['GET /api/moderation/appeals', null, '401 403 403 200 200 403'],
  ['GET /api/moderation/appeals/APPEAL', null, '401 403 403 200 200 403'],
  ['GET /api/moderation/appeals/01890000-0000-7000-8000-000000000000', null, '401 403 403 404 404 403'],
  ['POST /api/moderation/appeals/APPEAL/answer', { overturn: true, note: 'Bukan promosi.' }, '401 403 403 403 201 403'],
  ['POST /api/moderation/appeals/01890000-0000-7000-8000-000000000000/answer', { overturn: true, note: 'Ya.' }, '401 403 403 404 404 403'],
  ['GET /api/threads/2/replies/2', null, '451 451 451 451 451 451'],
  ['GET /api/threads/2/replies/2/history', null, '451 451 451 451 451 451'],
  ['PATCH /api/threads/2/replies/2', { text: 'Terbaca lagi' }, '401 403 451 451 451 451'],
  ['DELETE /api/threads/2/replies/2', null, '401 403 451 451 451 451'],
  ['POST /api/threads/2/replies/2/flags', SPAM, '401 403 451 451 451 451'],
  ['GET /api/moderation/orders', null, '401 403 403 200 200 403'],
  ['POST /api/moderation/orders', ORDER, '401 403 403 201 409 403'],
  ['POST /api/moderation/orders', { ...ORDER, number: 99 }, '401 403 403 404 404 403'],
  ['POST /api/moderation/orders/5/answer', { outcome: 'complied' }, '401 403 403 403 201 403'],
  ['POST /api/moderation/orders/99/answer', { outcome: 'complied' }, '401 403 403 403 404 403'],
  ['POST /api/moderation/orders/4/tell', null, '401 403 403 403 409 403'],
  ['GET /api/moderation/orders/4/disclosures', null, '401 403 403 403 200 403'],
  ['GET /api/moderation/orders/99/disclosures', null, '401 403 403 403 404 403'],
  ['POST /api/moderation/orders/4/disclosures', { fields: ['name'], note: 'Poin 2.' }, '401 403 403 403 201 403'],
  ['POST /api/moderation/disclosures/01890000-0000-7000-8000-000000000000/answer', { agree: true }, '401 403 403 403 404 403'],
  ['POST /api/moderation/disclosures/01890000-0000-7000-8000-000000000000/file', null, '401 403 403 403 404 403'],
  ['GET /api/me/held', null, '401 200 200 200 200 200'],
  ['DELETE /api/me/held/99', null, '401 404 404 404 404 404'],
  ['DELETE /api/me/held/1', null, '401 404 404 404 404 204'],
  ['GET /api/moderation/held', null, '401 403 403 200 200 403'],
  ['GET /api/moderation/held/2', null, '401 403 403 200 200 403'],
  ['GET /api/moderation/held/99', null, '401 403 403 404 404 403'],
  ['POST /api/moderation/held/2/approve', null, '401 403 403 200 409 403'],
  ['POST /api/moderation/held/99/approve', null, '401 403 403 404 404 403'],
  ['POST /api/moderation/held/3/refuse', { rule: 3, reason: 'contact-data' }, '401 403 403 200 409 403'],
  ['GET /api/people/sari/trust', null, '401 403 403 200 200 200'],
  ['GET /api/people/tidak_ada/trust', null, '401 404 404 404 404 404'],
  ['PUT /api/people/tika/trust', { steward: true }, '401 403 403 403 200 403'],
  ['GET /live/poll?v=1&th=1.0&w=0', null, '200 200 200 200 200 200'],
  ['GET /live/poll?v=1&th=mod.0&w=0', null, '200 200 200 200 200 200'],
  ['DELETE /api/threads/2/replies/1', null, '401 403 403 403 403 200'],
  ['DELETE /api/threads/1/replies/1', null, '401 403 403 403 403 200'],
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

/** What has no person to ask for it, or ends the asker's own session: other tests are about these. */
const ELSEWHERE = [
  'GET /healthz',
  'GET /readyz',
  'GET /metrics',
  'POST /api/people',
  'POST /api/session',
  'DELETE /api/session',
  'DELETE /api/sessions',
  'POST /api/recovery',
  'PUT /api/me/password',
  'POST /api/me/recovery-codes',
]

test('every operation is asked by everybody', async () => {
  const { paths } = (await forum.app.inject('/api/openapi.json')).json() as { paths: Record<string, object> }
  const all = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const asked = (operation: string) => {
    const shape = new RegExp(`^${operation.replaceAll(/\{\w+\}/g, '[^/?]+')}(\\?|$)`)
    return CELLS.some(([cell]) => shape.test(cell))
  }
  expect(all.filter((operation) => !asked(operation) && !ELSEWHERE.includes(operation))).toEqual([])
})

test('who may not change a debate cannot stir it either: nothing is told of a state that it has', async () => {
  const head = async () => (await ask('GET /api/threads/1', null, null)).json<{ head: number }>().head
  const before = await head()
  for (const name of ['pending', 'reader', 'author'] as const) await ask('PATCH /api/threads/1', { state: 'open' }, who[name])
  expect(await head()).toBe(before)
})
