import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freezeBadge } from '../../server/debate/integrity/freeze-badge.ts'
import { shiftFigure } from '../../server/debate/votes/shift-figure.ts'
import { Problem } from '../../server/kernel/shapes.ts'
import { sqliteTransactor } from '../../server/store/writer/transactor.ts'
import { openApp, type Guest, type OpenApp } from '../tools/open-app.ts'

/** The served description of the API is held against what every operation really answers, well and badly asked. */

type Media = { schema?: object }
type Operation = { responses: Record<string, { content?: Record<string, Media> }>; parameters?: { name: string; in: string }[] }
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Sent = { as?: Guest | null; body?: object; key?: string; headers?: Record<string, string> }

const ORIGIN = 'http://127.0.0.1:3999'
const PASSWORD = 'lorong-sepi-itu-nyata'

let forum: OpenApp
let paths: Record<string, Record<string, Operation>>
let sari: Guest
let pendi: Guest
let mod: Guest
let admin: Guest
const answered = new Set<string>()
const ajv = new Ajv2020({ strict: false, allErrors: true })
const checks = new Map<object, ValidateFunction>()

beforeAll(async () => {
  forum = await openApp({ DUA_LAPAK_PORT: '3999' })
  paths = (await forum.app.inject('/api/openapi.json')).json<{ paths: typeof paths }>().paths
  sari = await forum.guest('sari', { stall: 'online' })
  pendi = await forum.guest('uda_pendi', { stall: 'offline' })
  mod = await forum.guest('mod_bayu', { role: 'moderator' })
  admin = await forum.guest('mod_ani', { role: 'administrator' })
})
afterAll(() => forum.close())

/** Sends a request and checks the answer against the description of its operation. */
async function ask(method: Method, url: string, { as = sari, body, key, headers = {} }: Sent = {}) {
  const { operation, path } = operationOf(method, url)
  const answer = await forum.app.inject({
    method,
    url,
    headers: { origin: ORIGIN, ...(as && { cookie: as.cookie }), ...(key && { 'idempotency-key': key }), ...headers },
    ...(body && { payload: body }),
  })
  const { statusCode: status } = answer
  const where = `${method} ${path} → ${status}`
  const type = (answer.headers['content-type'] ?? '').split(';')[0]!
  const described = operation.responses[String(status)] ?? (status >= 400 ? operation.responses['default'] : undefined)
  expect(described, `${where} is described`).toBeDefined()
  if (status === 204) expect([answer.body, described?.content], where).toEqual(['', undefined])
  else {
    const schema = described?.content?.[type]?.schema
    expect(schema, `${where} as ${type} is described`).toBeDefined()
    expect(wrong(schema!, type.endsWith('json') ? answer.json() : answer.body), where).toEqual([])
  }
  // A post that the law withholds is answered with itself, in its own shape.
  if (status < 400 || (status === 451 && type === 'application/json')) answered.add(`${method} ${path}`)
  else {
    expect(wrong(Problem, answer.json()), where).toEqual([])
    expect(answer.headers['content-language'], where).toMatch(/^(id|en)$/)
  }
  const kept = path.endsWith('.csv') && status === 200 ? 'public' : 'no-store'
  expect(answer.headers['cache-control'], `${where} may hold what is somebody's own`).toContain(kept)
  return answer
}

/** Freezes the badge of a new reply as a burst of seven votes would. */
async function freezeOne() {
  const { number } = (await ask('POST', '/api/threads/1/replies', { body: { text: 'Ongkir kargo justru turun di pasar kami.' } })).json<{
    number: number
  }>()
  const votes = (agree: number) => ({ agree, disagree: 0, pass: 0 })
  const without = { online: votes(9), offline: votes(0), buyer: votes(0), observer: votes(0) }
  const transactor = sqliteTransactor(forum.config.database, () => undefined)
  await transactor.run(async (tx) => {
    const post = { threadId: 1, number }
    for (let n = 0; n < 7; n++) await shiftFigure(tx, post, 'offlineAgree', 1)
    const figures = { ...without, offline: votes(7) }
    const context = { at: Date.now(), tell: async () => 0 }
    await freezeBadge(tx, { ...post, suspects: 'abcdefg'.split(''), figures, without }, context)
  }, '')
  await transactor.close()
  return { threadId: 1, number }
}

function operationOf(method: Method, url: string) {
  const parts = url.split('?')[0]!.split('/')
  const path = Object.keys(paths).find((path) => {
    const wanted = path.split('/')
    return wanted.length === parts.length && wanted.every((part, index) => part === parts[index] || part.startsWith('{'))
  })
  const operation = path && paths[path]?.[method.toLowerCase()]
  if (!operation) throw new Error(`${method} ${url} is not described`)
  return { operation, path }
}

function wrong(schema: object, value: unknown) {
  const check = checks.get(schema) ?? ajv.compile(schema)
  checks.set(schema, check)
  check(value)
  return check.errors ?? []
}

const thread = {
  title: 'Lorong sepi itu nyata',
  text: 'Pembeli pindah karena malas macet, bukan karena **dilarang**.',
  motion: 'Pasar lebih butuh pelatihan daripada larangan.',
  stall: 'online',
  lang: 'id',
}

test('joining, coming back, the account and other people are answered as the document says', async () => {
  const cookieOf = (answer: { headers: Record<string, unknown> }) => ({
    ...sari,
    cookie: String(answer.headers['set-cookie']).split(';')[0]!,
  })
  const joined = await ask('POST', '/api/people', {
    as: null,
    body: { name: 'Rini.Kerudung', password: PASSWORD, stall: 'online', locale: 'id' },
  })
  expect(joined.statusCode).toBe(201)
  let rini = cookieOf(joined)
  await ask('GET', '/api/me', { as: rini })
  await ask('PATCH', '/api/me', { as: rini, body: { about: 'Kerudung segi empat', reads: ['id', 'en'], stall: null }, key: 'p1' })
  await ask('GET', '/api/sessions', { as: rini })
  const { codes } = (await ask('POST', '/api/me/recovery-codes', { as: rini, body: { password: PASSWORD } })).json<{ codes: string[] }>()
  await ask('PUT', '/api/me/password', { as: rini, body: { current: PASSWORD, password: `${PASSWORD}-2` } })
  await ask('DELETE', '/api/session', { as: rini })
  rini = cookieOf(await ask('POST', '/api/session', { as: null, body: { name: 'rini.kerudung', password: `${PASSWORD}-2` } }))
  const second = cookieOf(await ask('POST', '/api/session', { as: null, body: { name: 'rini.kerudung', password: `${PASSWORD}-2` } }))
  const { items } = (await ask('GET', '/api/sessions', { as: rini })).json<{ items: { id: string; current: boolean }[] }>()
  await ask('DELETE', `/api/sessions/${items.find(({ current }) => !current)!.id}`, { as: rini })
  expect((await ask('GET', '/api/me', { as: second })).statusCode).toBe(401)
  await ask('DELETE', '/api/sessions', { as: rini })
  const body = { name: 'rini.kerudung', code: codes[0]!, password: `${PASSWORD}-3` }
  expect((await ask('POST', '/api/recovery', { as: null, body })).statusCode).toBe(201)

  await ask('GET', '/api/people?state=pending', { as: mod })
  await ask('GET', '/api/people/sari', { as: null })
  await ask('PUT', '/api/people/uda_pendi/mute', { key: 'mute1' })
  await ask('DELETE', '/api/people/uda_pendi/mute', { key: 'mute2' })
  await ask('PUT', '/api/people/uda_pendi/role', { as: admin, body: { role: 'member' }, key: 'r1' })
  await ask('POST', '/api/people/uda_pendi/approve', { as: mod, key: 'a1' })

  expect((await ask('GET', '/api/people/nobody', { as: null })).statusCode).toBe(404)
  expect((await ask('GET', '/api/me', { as: null })).statusCode).toBe(401)
  expect((await ask('PUT', '/api/people/sari/role', { body: { role: 'administrator' } })).statusCode).toBe(403)
  expect((await ask('POST', '/api/people', { as: null, body: { name: 'sari', password: PASSWORD } })).statusCode).toBe(409)
  expect((await ask('POST', '/api/people', { as: null, body: { name: 'a b', password: PASSWORD } })).statusCode).toBe(422)
})

test('threads and replies are answered as the document says: opened once, changed with history, closed', async () => {
  await ask('PUT', '/api/topics/ongkir', { as: admin, body: { name: { id: 'Ongkir', en: 'Shipping' } }, key: 't0' })
  const open = { body: { ...thread, topic: 'ongkir' }, key: 't1' }
  expect((await ask('POST', '/api/threads', open)).statusCode).toBe(201)
  expect((await ask('POST', '/api/threads', open)).statusCode, 'the same key again').toBe(200)
  expect((await ask('POST', '/api/threads', { ...open, body: { ...open.body, lang: 'en' } })).json()).toMatchObject({
    type: '/problems/key-reused',
  })
  expect((await ask('POST', '/api/threads', { body: { ...thread, topic: 'tidak-ada' } })).json()).toMatchObject({
    errors: [{ at: '/body/topic', code: 'not-one-of' }],
  })
  for (const list of ['', '?sort=new', '?topic=ongkir&limit=1', '?sort=following']) await ask('GET', `/api/threads${list}`)
  await ask('GET', '/api/topics', { as: null })
  await ask('GET', '/api/threads/1', { as: null })

  await ask('POST', '/api/threads/1/replies', { as: pendi, body: { text: 'Ongkir naik lagi.', intent: 'rebut' }, key: 'b1' })
  const quote = { number: 1, text: 'Ongkir naik' }
  await ask('POST', '/api/threads/1/replies', { body: { text: 'Betul.', intent: 'support', parent: 1, quote, lang: 'id' } })
  await ask('POST', '/api/threads/1/replies', { body: { text: 'Pembuka itu benar.', quote: { number: 0, text: 'malas macet' } } })
  await ask('PATCH', '/api/threads/1/replies/1', { as: pendi, body: { text: 'Ongkir turun lagi.' }, key: 'e1' })
  for (const list of ['', '?after=1&limit=1', '?before=3', '?before=2&limit=1']) await ask('GET', `/api/threads/1/replies${list}`)
  await ask('GET', '/api/threads/1/replies/2')
  await ask('GET', '/api/threads/1/replies/1/history')
  await ask('DELETE', '/api/threads/1/replies/3', { key: 'd1' })
  await ask('GET', '/api/threads/1/replies/3')
  await ask('PATCH', '/api/threads/1', { body: { title: 'Lorong ramai itu nyata', motion: null }, key: 'c1' })
  await ask('GET', '/api/threads/1/replies/0/history')
  await ask('DELETE', '/api/threads/1/replies/1/history/text/1', { as: pendi, key: 'w1' })
  await ask('GET', '/api/threads/1/replies/1/history')
  await ask('PUT', '/api/threads/1/read', { body: { number: 2 }, key: 'm1' })
  await ask('PUT', '/api/threads/1/follow', { key: 'f1' })
  await ask('DELETE', '/api/threads/1/follow', { key: 'f2' })
  await ask('GET', '/api/threads/1/events?lang=en')
  expect((await ask('PATCH', '/api/threads/1', { body: { state: 'closed' } })).json()).toMatchObject({ state: 'cooling', closedAt: null })
  await ask('PATCH', '/api/threads/1', { as: mod, body: { state: 'closed' } })

  expect((await ask('POST', '/api/threads/1/replies', { as: pendi, body: { text: 'Masih boleh?' } })).statusCode).toBe(409)
  await ask('PATCH', '/api/threads/1', { body: { state: 'open' } })
  expect((await ask('POST', '/api/threads/1/replies', { body: { text: 'x', quote: { number: 1, text: 'tidak ada' } } })).statusCode).toBe(
    422,
  )
  expect((await ask('POST', '/api/threads/1/replies', { body: { text: 'x', parent: 99 } })).statusCode).toBe(422)
  expect((await ask('POST', '/api/threads/1/replies', { body: { text: '' } })).statusCode).toBe(400)
  expect((await ask('POST', '/api/threads/1/replies', { body: { text: 'x' }, key: 'k'.repeat(65) })).statusCode).toBe(400)
  expect((await ask('PATCH', '/api/threads/1/replies/1', { body: { text: 'x' } })).statusCode).toBe(403)
  expect((await ask('PUT', '/api/topics/ongkir', { body: { name: { id: 'Ongkir', en: 'Shipping' } } })).statusCode).toBe(403)
  expect((await ask('GET', '/api/threads/1/replies/0/history?after=x')).statusCode).toBe(400)
  expect((await ask('GET', '/api/threads/9')).statusCode).toBe(404)
  const foreign = { origin: 'https://evil.example' }
  expect((await ask('POST', '/api/threads/1/replies', { body: { text: 'x' }, headers: foreign })).statusCode).toBe(403)
  expect((await ask('POST', '/api/threads/1/replies', { headers: { 'content-type': 'text/plain' } })).statusCode).toBe(415)
})

test('stalls, stances and votes are answered as the document says', async () => {
  expect((await ask('PUT', '/api/threads/1/stall', { as: pendi, body: { stall: 'offline' }, key: 'v1' })).json()).toEqual({
    stall: 'offline',
  })
  await ask('PATCH', '/api/threads/1', { body: { motion: thread.motion } })
  const stance = { as: pendi, body: { stance: 'agree' } }
  expect((await ask('PUT', '/api/threads/1/stance', { ...stance, key: 'v2' })).json()).toMatchObject({ stance: 'agree', stall: 'offline' })
  const vote = { as: pendi, body: { vote: 'agree' }, key: 'v3' }
  for (const _ of ['first', 'again'])
    expect((await ask('PUT', '/api/threads/1/replies/2/vote', vote)).json()).toMatchObject({ vote: 'agree' })
  expect((await ask('DELETE', '/api/threads/1/replies/2/vote', { as: pendi, key: 'v4' })).json()).toEqual({ vote: null })
  expect((await ask('PUT', '/api/threads/1/replies/2/vote', { as: pendi, body: { vote: 'maybe' } })).statusCode).toBe(400)
})

test('helpful marks and ratings are answered as the document says', async () => {
  const [mark, rate] = ['/api/threads/1/replies/2/helpful', '/api/threads/1/rating']
  expect((await ask('PUT', mark, { as: pendi, key: 'n1' })).json()).toEqual({ helpful: true })
  expect((await ask('DELETE', mark, { as: pendi, key: 'n2' })).json()).toEqual({ helpful: false })
  expect((await ask('PUT', rate, { as: pendi, body: { rating: 'useful' }, key: 'n3' })).json()).toEqual({ rating: 'useful' })
  expect((await ask('DELETE', rate, { as: pendi, key: 'n4' })).json()).toEqual({ rating: null })
  expect((await ask('PUT', rate, { as: pendi, body: { rating: 'bagus' } })).statusCode).toBe(400)
})

test('flags, decisions, notices and marks of one’s own are answered as the document says', async () => {
  const flag = { as: pendi, body: { reason: 'other', note: 'Ini nomor telepon orang.' }, key: 'l1' }
  await ask('POST', '/api/threads/1/replies/2/flags', flag)
  await ask('POST', '/api/threads/1/flags', { as: pendi, body: { reason: 'hoax' } })
  const mine = (await ask('GET', '/api/threads/1/mine', { as: pendi })).json<{ flags: { number: number }[] }>()
  expect(mine.flags.map(({ number }) => number)).toEqual(expect.arrayContaining([0, 2]))
  const later = (await ask('GET', '/api/threads/1/mine?after=1&limit=1', { as: pendi })).json<{ flags: { number: number }[] }>()
  expect(later.flags.map(({ number }) => number)).toEqual([2])

  for (const list of ['', '?reason=hoax&limit=1', '?lang=id&stall=online&age=half', '?state=decided'])
    await ask('GET', `/api/moderation/cases${list}`, { as: mod })
  await ask('GET', '/api/moderation/cases/1', { as: mod })
  await ask('POST', '/api/moderation/cases/1/claim', { as: mod, key: 'k1' })
  expect((await ask('POST', '/api/moderation/cases/1/claim', { as: admin })).statusCode).toBe(409)
  await ask('DELETE', '/api/moderation/cases/1/claim', { as: mod, key: 'k2' })
  await ask('POST', '/api/moderation/cases/1/unmask', { as: mod, key: 'k3' })
  await ask('PATCH', '/api/me', { as: mod, body: { reads: ['id', 'en'] } })
  await ask('PUT', '/api/moderation/cases/1/translation', { as: mod, body: { text: 'True.' }, key: 'k4' })
  await ask('GET', '/api/moderation/cases/1/author-posts', { as: mod })
  const together = { posts: [{ threadId: 9, number: 1 }], decision: { action: 'hide', rule: 4, reason: 'advertising' } }
  await ask('POST', '/api/moderation/decisions', { as: mod, body: together, key: 'k5' })
  const hide = { as: mod, body: { action: 'hide', rule: 3, reason: 'other', note: 'Nomor orang lain.' }, key: 'h1' }
  expect((await ask('POST', '/api/moderation/cases/1/decisions', hide)).statusCode).toBe(201)
  expect((await ask('POST', '/api/moderation/cases/1/decisions', hide)).statusCode, 'the same key again').toBe(200)
  await ask('GET', '/api/threads/1/replies', { as: null })
  await ask('GET', '/api/threads/1/events', { as: null })
  const { items } = (await ask('GET', '/api/notices?limit=1')).json<{ items: { number: number }[] }>()
  await ask('PUT', '/api/notices/read', { body: { upTo: items[0]!.number }, key: 'n1' })

  expect((await ask('GET', '/api/moderation/cases')).statusCode).toBe(403)
  expect((await ask('POST', '/api/moderation/cases/1/decisions', { ...hide, key: 'h2' })).statusCode).toBe(409)
  expect((await ask('GET', '/api/notices', { as: null })).statusCode).toBe(401)
})

test('appeals are answered as the document says', async () => {
  const { items } = (await ask('GET', '/api/notices')).json<{ items: { decision: { id: string } | null }[] }>()
  const url = `/api/decisions/${items.find(({ decision }) => decision)!.decision!.id}/appeal`
  const draft = { body: { text: 'Itu nomor toko saya.' }, key: 'b1' }
  expect((await ask('POST', url, draft)).statusCode).toBe(201)
  expect((await ask('POST', url, draft)).statusCode, 'the same key again').toBe(200)
  expect((await ask('POST', url, { body: {} })).json()).toMatchObject({ type: '/problems/already-appealed', state: 'open' })
  expect((await ask('POST', url, { as: pendi, body: {} })).statusCode).toBe(404)

  await ask('GET', '/api/me/strikes')
  for (const query of ['', '?limit=1', '?state=overturned']) await ask('GET', `/api/moderation/appeals${query}`, { as: admin })
  const appeals = (await ask('GET', '/api/moderation/appeals', { as: admin })).json<{ items: { id: string }[] }>().items
  const one = `/api/moderation/appeals/${appeals[0]!.id}`
  await ask('GET', one, { as: mod })
  const answer = { body: { overturn: true, note: 'Memang nomor tokonya.' } }
  expect((await ask('POST', `${one}/answer`, { ...answer, as: mod })).statusCode, 'he decided it').toBe(403)
  expect((await ask('POST', `${one}/answer`, { ...answer, as: admin, key: 'j1' })).statusCode).toBe(201)
  expect((await ask('POST', `${one}/answer`, { ...answer, as: admin, key: 'j1' })).statusCode, 'the same key again').toBe(200)
  const again = await ask('POST', `${one}/answer`, { ...answer, as: admin })
  expect(again.json()).toMatchObject({ type: '/problems/already-decided', state: 'overturned' })

  for (const query of ['', '?limit=1', '?what=hide&month=2026-11', '?order=oldest', '?order=oldest&after=1'])
    expect((await ask('GET', `/api/moderation/log${query}`, { as: null })).statusCode).toBe(200)
  for (const query of ['', '?month=2026-11'])
    expect((await ask('GET', `/api/moderation/figures${query}`, { as: null })).statusCode).toBe(200)
  for (const wrong of ['?what=nothing', '?month=2026-13', '?after=x', '?order=oldest&what=hide'])
    expect((await ask('GET', `/api/moderation/log${wrong}`, { as: null })).statusCode, wrong).toBe(400)
})

test('what two moderators must agree on is answered as the document says', async () => {
  const draft = { as: mod, body: { note: 'Memuat nomor anak kecil.' }, key: 'p2' }
  const made = await ask('POST', '/api/moderation/cases/1/erase-evidence', draft)
  expect(made.statusCode).toBe(201)
  expect((await ask('POST', '/api/moderation/cases/1/erase-evidence', draft)).statusCode, 'the same key again').toBe(200)
  expect((await ask('POST', '/api/moderation/cases/1/erase-evidence', { ...draft, key: 'p3' })).statusCode).toBe(409)
  const answer = `/api/moderation/proposals/${made.json<{ proposalId: string }>().proposalId}/answer`
  const own = (await ask('POST', answer, { as: mod, body: { agree: true } })).json()
  expect(own).toMatchObject({ type: '/problems/own-matter', state: 'own-proposal' })
  for (const list of ['', '?limit=1', '?state=agreed']) await ask('GET', `/api/moderation/proposals${list}`, { as: admin })
  const agree = { as: admin, body: { agree: true, note: 'Setuju.' }, key: 'p4' }
  expect((await ask('POST', answer, agree)).statusCode).toBe(201)
  expect((await ask('POST', answer, agree)).statusCode, 'the same key again').toBe(200)
  await ask('GET', '/api/moderation/proposals?state=agreed', { as: mod })
  expect((await ask('POST', answer, { ...agree, key: 'p5' })).json()).toMatchObject({ type: '/problems/already-decided', state: 'agreed' })
})

test('decisions on a translation are answered as the document says', async () => {
  await ask('PATCH', '/api/me', { as: mod, body: { reads: ['en'] } })
  const { items } = (await ask('GET', '/api/moderation/cases?reason=hoax', { as: mod })).json<{ items: { id: number; number: number }[] }>()
  const found = items.find(({ number }) => number === 0)!
  const hide = { as: mod, body: { action: 'hide', rule: 4, reason: 'advertising' } }
  expect((await ask('POST', `/api/moderation/cases/${found.id}/decisions`, hide)).statusCode).toBe(201)
  await ask('PATCH', '/api/me', { as: mod, body: { reads: ['id', 'en'] } })
  const list = (await ask('GET', '/api/moderation/rechecks?limit=1', { as: admin })).json<{ items: { decisionId: string }[] }>()
  const url = `/api/moderation/decisions/${list.items[0]!.decisionId}/recheck`
  expect((await ask('POST', url, { as: mod, body: { agrees: true } })).json()).toMatchObject({ type: '/problems/own-matter' })
  expect((await ask('POST', url, { as: admin, body: { agrees: false } })).statusCode).toBe(400)
  const restore = { as: admin, body: { agrees: false, action: 'restore', reason: 'mistake' }, key: 'c1' }
  expect((await ask('POST', url, restore)).statusCode).toBe(201)
  expect((await ask('POST', url, restore)).statusCode, 'the same key again').toBe(200)
})

test('frozen badges are answered as the document says', async () => {
  expect((await ask('GET', '/api/moderation/freezes?limit=1', { as: mod })).json()).toEqual({ items: [], next: null })
  expect((await ask('GET', '/api/moderation/freezes?after=x', { as: mod })).statusCode).toBe(400)
  const nothing = await ask('POST', '/api/moderation/freezes/1/1', { as: mod, body: { action: 'lift', reason: 'no-sign' } })
  expect(nothing.json()).toMatchObject({ type: '/problems/not-found' })
  const frozen = await freezeOne()
  const { items } = (await ask('GET', '/api/moderation/freezes', { as: admin })).json<{ items: object[] }>()
  expect(items).toMatchObject([{ ...frozen, why: 'contradiction', stall: null, suspects: 7, endsAt: null }])
  const url = `/api/moderation/freezes/${frozen.threadId}/${frozen.number}`
  const lift = { as: admin, body: { action: 'lift', reason: 'no-sign' }, key: 'z1' }
  expect((await ask('POST', url, { ...lift, body: { action: 'lift', reason: 'one-hand' }, key: 'z0' })).statusCode).toBe(400)
  expect((await ask('POST', url, lift)).statusCode).toBe(201)
  expect((await ask('POST', url, lift)).statusCode, 'the same key again').toBe(200)
})

test('a measure that is ended early is answered as the document says', async () => {
  await ask('POST', '/api/threads/1/replies', { as: pendi, body: { text: 'Kalian semua penipu.' } })
  const { head } = (await ask('GET', '/api/threads/1')).json<{ head: number; replyCount: number }>()
  expect(head).toBeGreaterThan(0)
  const { replyCount: number } = (await ask('GET', '/api/threads/1')).json<{ replyCount: number }>()
  await ask('POST', `/api/threads/1/replies/${number}/flags`, { body: { reason: 'harassment' } })
  const [found] = (await ask('GET', '/api/moderation/cases', { as: mod })).json<{ items: { id: number }[] }>().items
  const mute = { action: 'keep', rule: 1, reason: 'insult', sanction: { kind: 'mute', hours: 24 } }
  const decided = await ask('POST', `/api/moderation/cases/${found!.id}/decisions`, { as: mod, body: mute })
  const [decision] = decided.json<{ decisions: { id: string }[] }>().decisions
  const url = `/api/moderation/decisions/${decision!.id}/lift`
  const lift = { as: admin, body: { kind: 'mute', reason: 'enough', note: 'Ia sudah minta maaf.' }, key: 'lift1' }
  expect((await ask('POST', url, { ...lift, as: pendi, key: 'lift2' })).statusCode).toBe(403)
  expect((await ask('POST', url, { ...lift, body: { kind: 'warn', reason: 'enough' }, key: 'lift3' })).statusCode).toBe(400)
  expect((await ask('POST', url, lift)).statusCode).toBe(201)
  expect((await ask('POST', url, lift)).statusCode, 'the same key again').toBe(200)
  expect((await ask('POST', url, { ...lift, key: 'lift4' })).json()).toMatchObject({ type: '/problems/not-in-force', state: 'undone' })
})

test('orders of law are answered as the document says, and so is a post that one withholds', async () => {
  const order = { threadId: 1, number: 1, authority: 'Pengadilan Contoh', orderNumber: '1/2026', article: 'Pasal 14', urgent: true }
  const record = { as: mod, body: { ...order, silentReason: 'Penyidikan.' }, key: 'o1' }
  const { caseId } = (await ask('POST', '/api/moderation/orders', record)).json<{ caseId: number }>()
  expect((await ask('POST', '/api/moderation/orders', record)).statusCode, 'the same key again').toBe(200)
  for (const list of ['', '?state=open&limit=1', '?state=answered']) await ask('GET', `/api/moderation/orders${list}`, { as: mod })
  const comply = { as: admin, body: { outcome: 'complied', note: 'Sah.' }, key: 'o2' }
  expect((await ask('POST', `/api/moderation/orders/${caseId}/answer`, comply)).statusCode).toBe(201)
  expect((await ask('POST', `/api/moderation/orders/${caseId}/answer`, comply)).statusCode).toBe(200)
  await ask('POST', `/api/moderation/orders/${caseId}/tell`, { as: admin, key: 'o3' })
  expect((await ask('GET', '/api/threads/1/replies/1', { as: null })).json()).toMatchObject({ state: 'legal', text: null })
  expect((await ask('GET', '/api/threads/1/replies/1/history', { as: null })).json()).toMatchObject({ type: '/problems/withheld' })
  await ask('GET', '/api/threads/1/replies', { as: null })
  await ask('GET', `/api/moderation/cases/${caseId}`, { as: mod })

  const second = await forum.guest('mod_citra', { role: 'administrator' })
  const proposal = { as: admin, body: { fields: ['name', 'post', 'sessions', 'joined-at'], note: 'Poin 2.' }, key: 'o4' }
  const { id } = (await ask('POST', `/api/moderation/orders/${caseId}/disclosures`, proposal)).json<{ id: string }>()
  expect((await ask('POST', `/api/moderation/orders/${caseId}/disclosures`, proposal)).statusCode, 'the same key again').toBe(200)
  expect((await ask('POST', `/api/moderation/disclosures/${id}/file`, { as: second })).json()).toMatchObject({
    type: '/problems/not-agreed',
  })
  await ask('POST', `/api/moderation/disclosures/${id}/answer`, { as: second, body: { agree: true }, key: 'o5' })
  expect((await ask('POST', `/api/moderation/disclosures/${id}/file`, { as: admin, key: 'o6' })).json<{ json: string }>().json).toContain(
    'uda_pendi',
  )
  expect((await ask('POST', `/api/moderation/disclosures/${id}/file`, { as: admin, key: 'o7' })).statusCode).toBe(409)
  await ask('GET', `/api/moderation/orders/${caseId}/disclosures`, { as: admin })
  await ask('POST', `/api/moderation/orders/${caseId}/answer`, { as: admin, body: { outcome: 'lifted' } })
  expect((await ask('GET', '/api/threads/1/replies/1', { as: null })).statusCode).toBe(200)
  expect((await ask('POST', `/api/moderation/orders/${caseId}/answer`, { as: admin, body: { outcome: 'lifted' } })).statusCode).toBe(409)
  expect((await ask('POST', '/api/moderation/orders', { as: mod, body: { ...order, documentHash: 'x' } })).statusCode).toBe(400)
})

test('what is asked about before it is posted, and what waits for a moderator, is answered as the document says', async () => {
  const text = 'Hubungi saya di 0812-3456-7890.'
  const url = '/api/threads/1/replies'
  const asked = await ask('POST', url, { body: { text }, key: 'q1' })
  expect(asked.json()).toMatchObject({ type: '/problems/nudge', status: 422, nudge: { kinds: ['personal-data'], holds: true } })
  const anyway = { body: { text, anyway: true }, key: 'q1' }
  const sent = await ask('POST', url, anyway)
  expect([sent.statusCode, sent.json()]).toEqual([202, { held: 1 }])
  const again = await ask('POST', url, anyway)
  expect([again.statusCode, again.json()], 'the same key again').toEqual([202, { held: 1 }])
  const { number } = (await ask('POST', url, { body: { text: 'Tanya saya.' } })).json<{ number: number }>()
  expect((await ask('PATCH', `${url}/${number}`, { body: { text, anyway: true } })).statusCode).toBe(202)
  expect((await ask('PATCH', '/api/threads/1', { body: { text: `${text} ${text}`, anyway: true } })).statusCode).toBe(202)
  expect((await ask('POST', '/api/threads', { body: { ...thread, motion: text, anyway: true } })).statusCode).toBe(202)

  for (const list of ['', '?limit=1']) await ask('GET', `/api/me/held${list}`)
  await ask('GET', '/api/threads/1/mine')
  await ask('DELETE', '/api/me/held/2', { key: 'q2' })
  for (const list of ['', '?limit=1']) await ask('GET', `/api/moderation/held${list}`, { as: mod })
  await ask('POST', '/api/moderation/held/1/approve', { as: mod, key: 'q3' })
  const refusal = { rule: 3, reason: 'contact-data', note: 'Tanpa nomor, ya.' }
  await ask('POST', '/api/moderation/held/3/refuse', { as: mod, body: refusal, key: 'q4' })
  await ask('GET', '/api/moderation/held/3', { as: mod })
  await ask('GET', '/api/me/held')
  await ask('GET', '/api/notices')
  expect((await ask('POST', '/api/moderation/held/4/refuse', { as: mod, body: { ...refusal, rule: 1 } })).statusCode).toBe(400)
  expect((await ask('POST', '/api/moderation/held/3/approve', { as: mod })).statusCode).toBe(409)

  await ask('PUT', '/api/people/uda_pendi/trust', { as: admin, body: { steward: true }, key: 's1' })
  expect((await ask('GET', '/api/people/uda_pendi/trust', { as: pendi })).json()).toEqual({ level: 3 })
})

test('polls, and what operators ask, are answered as the document says', async () => {
  await ask('GET', '/live/poll?v=1&th=1.0&w=0', { as: null })
  await ask('GET', '/live/poll?v=1&lang=en&as=html&th=1.0,mod.-1&w=0', { as: mod })
  await ask('GET', '/live/poll?v=1&th=1.999&w=0')
  const head = (await forum.app.inject('/api/threads/1')).json<{ head: number }>().head
  expect((await ask('GET', `/live/poll?v=1&th=1.${head}&w=0`)).statusCode).toBe(204)
  expect((await ask('GET', '/live/poll?v=1&th=x')).statusCode).toBe(400)
  for (const path of ['/healthz', '/readyz', '/metrics']) await ask('GET', path, { as: null })
})

test('changed minds are answered as the document says: said once, taken back, revoked', async () => {
  await ask('POST', '/api/threads', { body: { ...thread, title: 'Siapa yang berubah pikiran' } })
  const { id } = (await ask('GET', '/api/threads?sort=new&limit=1')).json<{ items: { id: number }[] }>().items[0]!
  const { number } = (await ask('POST', `/api/threads/${id}/replies`, { body: { text: 'Kios bisa jadi panggung.' } })).json<{
    number: number
  }>()
  const url = `/api/threads/${id}/replies/${number}/changed-mind`
  const draft = { as: pendi, body: { reason: 'Saya kira harus punya studio, ternyata tidak.', stance: 'agree' }, key: 'cm1' }
  const first = await ask('POST', url, draft)
  expect(first.json()).toMatchObject({ by: { name: 'uda_pendi', stall: 'offline' }, from: null, to: 'agree', credited: true, why: null })
  expect((await ask('POST', url, draft)).statusCode, 'the same key again').toBe(200)
  expect((await ask('POST', url, { ...draft, key: 'cm2' })).json()).toMatchObject({ type: '/problems/mind-known' })
  expect((await ask('POST', url, { ...draft, as: sari, key: 'cm3' })).json()).toMatchObject({ type: '/problems/own-post' })
  for (const list of ['', '?limit=1']) await ask('GET', `${url}s${list}`, { as: null })
  expect((await ask('GET', `/api/threads/${id}/changed-minds`, { as: null })).json()).toMatchObject({ people: { offline: 1, online: 0 } })
  expect((await ask('GET', `${url}s?after=x`)).statusCode).toBe(400)
  expect((await ask('DELETE', url, { as: pendi, key: 'cm4' })).json()).toEqual({ withdrawn: 1 })
  const asked = await ask('POST', url, { ...draft, body: { reason: 'Tanya saja saya di 0812-3456-7890, pasti yakin.' }, key: 'cm5' })
  expect(asked.json()).toMatchObject({ type: '/problems/nudge', nudge: { marks: [{ at: '/body/reason' }] } })
  const held = { ...draft, body: { reason: 'Tanya saja saya di 0812-3456-7890, pasti yakin.', anyway: true }, key: 'cm6' }
  const waiting = (await ask('POST', url, held)).json<{ held: number }>().held
  expect((await ask('GET', `/api/moderation/held/${waiting}`, { as: mod })).json()).toMatchObject({
    kind: 'mind',
    number,
    text: held.body.reason,
  })
  await ask('POST', `/api/moderation/held/${waiting}/approve`, { as: mod })
  const { items } = (await ask('GET', `${url}s`)).json<{ items: { id: string }[] }>()
  const revoke = { as: admin, body: { rule: 3, reason: 'contact-data' }, key: 'cm7' }
  expect((await ask('POST', `/api/moderation/changed-minds/${items[0]!.id}/revoke`, revoke)).statusCode).toBe(201)
  expect((await ask('POST', `/api/moderation/changed-minds/${items[0]!.id}/revoke`, revoke)).statusCode, 'the same key again').toBe(200)
  await ask('GET', '/api/notices', { as: pendi })
  await ask('GET', '/api/moderation/log?what=mind-revoked', { as: null })
})

test('how a debate ends is answered as the document says', async () => {
  await ask('POST', '/api/threads', { body: { ...thread, title: 'Debat yang berakhir' } })
  const { id } = (await ask('GET', '/api/threads?sort=new&limit=1')).json<{ items: { id: number }[] }>().items[0]!
  const url = `/api/threads/${id}`
  await ask('PUT', `${url}/stance`, { body: { stance: 'agree' } })
  expect((await ask('PUT', `${url}/closing-stance`, { body: { stance: 'agree' } })).json()).toMatchObject({ type: '/problems/not-ending' })
  await ask('PATCH', url, { body: { state: 'closed' } })
  expect((await ask('PUT', `${url}/closing-stance`, { body: { stance: 'unsure' }, key: 'ce1' })).json()).toEqual({
    openedWith: 'agree',
    closedWith: 'unsure',
  })
  expect((await ask('PUT', `${url}/closing-stance`, { as: pendi, body: { stance: 'unsure' } })).json()).toMatchObject({
    type: '/problems/no-stance',
  })
  const summary = { body: { text: 'Pelatihan lebih berguna daripada larangan, asal datang ke kios.' }, key: 'ce2' }
  expect((await ask('PUT', `${url}/summary`, summary)).json()).toMatchObject({ summaries: [{ stall: 'online', author: { name: 'sari' } }] })
  expect((await ask('PUT', `${url}/summary`, { ...summary, as: pendi })).json()).toMatchObject({ type: '/problems/not-of-stall' })
  const asked = { text: 'Tanya saja di 0812-3456-7890, di sana ada ringkasannya.', anyway: true }
  expect((await ask('PUT', `${url}/summary`, { body: asked })).statusCode).toBe(202)
  await ask('GET', `${url}/closing`, { as: null })
  const answer = { as: pendi, body: { ...thread, title: 'Tanggapan atas debat itu', stall: 'offline', answers: id } }
  expect((await ask('POST', '/api/threads', answer)).json()).toMatchObject({ answers: { id, title: 'Debat yang berakhir' } })
  expect((await ask('GET', `${url}/responses`, { as: null })).json()).toMatchObject({ items: [{ title: 'Tanggapan atas debat itu' }] })
  expect((await ask('GET', url)).json()).toMatchObject({ responses: [{ title: 'Tanggapan atas debat itu' }] })
  const nowhere = { body: { ...answer.body, answers: 999_999 } }
  expect((await ask('POST', '/api/threads', nowhere)).json()).toMatchObject({ errors: [{ at: '/body/answers' }] })
  await ask('GET', '/api/notices')
  await ask('PUT', `${url}/summary/author`, { as: mod, body: { stall: 'online', name: 'sari' }, key: 'ce3' })
  expect((await ask('DELETE', `${url}/summary`, { key: 'ce4' })).json()).toEqual({ withdrawn: 1 })
  await ask('PUT', `${url}/summary`, { ...summary, key: 'ce5' })
  const revoke = { as: mod, body: { rule: 4, reason: 'advertising' }, key: 'ce6' }
  const revoked = `/api/moderation/summaries/${id}/online/revoke`
  expect((await ask('POST', revoked, revoke)).json()).toEqual({ threadId: id, stall: 'online' })
  expect((await ask('POST', revoked, revoke)).statusCode, 'the same key again').toBe(200)
  expect((await ask('POST', revoked, { ...revoke, key: 'ce7' })).statusCode).toBe(404)
  expect((await ask('POST', revoked, { ...revoke, as: sari, key: 'ce8' })).statusCode).toBe(403)
  await ask('GET', '/api/notices')
  await ask('GET', '/api/moderation/log?what=summary-revoked', { as: null })
})

test('open figures are answered as the document says', async () => {
  for (const list of ['balance', 'common-ground', 'common-ground?after=2&limit=1', 'votes.csv'])
    await ask('GET', `/api/threads/1/${list}`, { as: null })
  expect((await ask('GET', '/api/threads/1/common-ground?after=0')).statusCode).toBe(400)
  for (const list of ['balance', 'common-ground', 'votes.csv'])
    expect((await ask('GET', `/api/threads/999999/${list}`)).statusCode).toBe(404)
})

test('what happened outside stands beside the balances once, and is taken off', async () => {
  const mark = { as: mod, body: { at: 1_700_000_000_000, name: { id: 'Pasar libur', en: 'Market closed' } }, key: 'em1' }
  const { id } = (await ask('POST', '/api/event-marks', mark)).json<{ id: string }>()
  expect((await ask('POST', '/api/event-marks', mark)).json(), 'the same key again').toEqual({ id })
  expect((await ask('POST', '/api/event-marks', { ...mark, body: { ...mark.body, threadId: 999_999 }, key: 'em2' })).statusCode).toBe(404)
  expect(
    (await ask('POST', '/api/event-marks', { ...mark, body: { ...mark.body, name: { id: 'x', en: 'y' } }, key: 'em3' })).statusCode,
  ).toBe(400)
  const ahead = { ...mark, body: { ...mark.body, at: Date.now() + 99 * 86_400_000 }, key: 'em7' }
  expect((await ask('POST', '/api/event-marks', ahead)).json()).toMatchObject({ errors: [{ at: '/body/at', code: 'in-future' }] })
  const before = { ...mark, body: { ...mark.body, threadId: 1 }, key: 'em8' }
  expect((await ask('POST', '/api/event-marks', before)).json()).toMatchObject({ errors: [{ at: '/body/at', code: 'out-of-range' }] })
  expect((await ask('POST', '/api/event-marks', { ...mark, as: sari, key: 'em4' })).statusCode).toBe(403)
  expect((await ask('DELETE', `/api/event-marks/${id}`, { as: mod, key: 'em5' })).json()).toEqual({ id })
  expect((await ask('DELETE', `/api/event-marks/${id}`, { as: mod, key: 'em6' })).statusCode).toBe(404)
})

test('every operation was answered well, and none was left out', () => {
  const all = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(all.filter((operation) => !answered.has(operation))).toEqual([])
})

test('every change that holds no password takes an idempotency key', () => {
  const WITHOUT = ['POST /api/people', 'POST /api/session', 'DELETE /api/session', 'POST /api/recovery', 'POST /api/me/recovery-codes']
  const lacking = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([method, { parameters = [] }]) => method !== 'get' && !parameters.some(({ name }) => name === 'idempotency-key'))
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  )
  expect(lacking.filter((operation) => ![...WITHOUT, 'PUT /api/me/password'].includes(operation))).toEqual([])
})
