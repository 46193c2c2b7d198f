import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, type Guest, type OpenApp } from '../tools/open-app.ts'

let forum: OpenApp
let sari: Guest
let mod: Guest
const ORIGIN = 'http://127.0.0.1:3999'

beforeAll(async () => {
  forum = await openApp({ DUA_LAPAK_PORT: '3999' })
  sari = await forum.guest('sari')
  mod = await forum.guest('mod_ani', { role: 'administrator' })
  await ask('POST', '/api/threads', { title: 'Lorong sepi itu nyata', text: 'Pembeli pindah karena malas macet, bukan karena dilarang.' })
  await ask('POST', '/api/threads/1/replies', { text: 'Ongkir naik lagi.' })
  await forum.app.inject({
    method: 'POST',
    url: '/api/threads/1/flags',
    headers: { cookie: mod.cookie, origin: ORIGIN },
    payload: { reason: 'spam' },
  })
})
afterAll(() => forum.close())

const ask = (method: string, url: string, payload?: unknown, as: Guest | null = sari, headers: Record<string, string> = {}) =>
  forum.app.inject({
    method: method as 'POST',
    url,
    headers: {
      origin: ORIGIN,
      ...(as && { cookie: as.cookie }),
      ...(payload !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(payload !== undefined && { payload: typeof payload === 'string' ? payload : JSON.stringify(payload) }),
  })

const LONE_SURROGATE = String.raw`{"text":"a\ud800b"}`

describe('a reply with', () => {
  test.each([
    ['an unknown field', { text: 'Halo', role: 'administrator' }, 400, '/body/role'],
    ['a wrong type', { text: 5 }, 400, '/body/text'],
    ['a text that is a list', { text: ['Halo'] }, 400, '/body/text'],
    ['no text', {}, 400, '/body/text'],
    ['nothing to see', { text: ' \n\t ' }, 400, '/body/text'],
    ['a text too long', { text: 'a'.repeat(5001) }, 400, '/body/text'],
    ['a lone surrogate', LONE_SURROGATE, 400, '/body/text'],
    ['a control character', { text: 'a\u0000b' }, 400, '/body/text'],
    ['a tower of marks', { text: `a${'\u0301'.repeat(20)}` }, 400, '/body/text'],
    ['a parent that is no number', { text: 'Halo', parent: '1' }, 400, '/body/parent'],
    ['a prototype', '{"text":"Halo","__proto__":{"role":"administrator"}}', 400, null],
    ['broken JSON', '{"text":', 400, null],
    ['a body of 65 KiB', { text: 'a'.repeat(66_000) }, 413, null],
  ] as const)('%s is refused, and the field is named', async (_, body, status, at) => {
    const answer = await ask('POST', '/api/threads/1/replies', body)
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    if (at) expect(answer.json()).toMatchObject({ type: '/problems/invalid-input', errors: [{ at }] })
    expect(answer.body).not.toMatch(/node_modules|\.ts:|Error:|SQLITE/)
  })

  test('a foreign origin is refused', async () => {
    expect((await ask('POST', '/api/threads/1/replies', { text: 'Halo' }, sari, { origin: 'https://evil.example' })).statusCode).toBe(403)
  })

  test('a kind of body that needs no permission is refused', async () => {
    const answer = await ask('POST', '/api/threads/1/replies', '{"text":"Halo"}', sari, { 'content-type': 'text/plain' })
    expect(answer.statusCode).toBe(415)
  })

  test('nobody signed in is refused', async () => {
    expect((await ask('POST', '/api/threads/1/replies', { text: 'Halo' }, null)).statusCode).toBe(401)
  })
})

describe('an address with', () => {
  test.each([
    ['a key given twice', '/api/threads?sort=new&sort=active', 400],
    ['an unknown key', '/api/threads?admin=1', 400],
    ['two directions at once', '/api/threads/1/replies?after=1&before=3', 400],
    ['votes read backwards', '/api/threads/1/replies?sort=online&before=3', 400],
    ["votes of one stall's replies", '/api/threads/1/replies?sort=online&stall=offline', 400],
    ['an order that is none', '/api/threads/1/replies?sort=loudest', 400],
    ['a stall that is none', '/api/threads/1/replies?stall=daring', 400],
    ['a number that is none', '/api/threads/1/replies?after=x', 400],
    ['too large a page', '/api/threads?limit=101', 400],
    ['a thread that is no number', '/api/threads/abc', 400],
    ['a thread that is not there', '/api/threads/999', 404],
    ['a reply that is not there', '/api/threads/1/replies/999', 404],
    ['a thread beyond all numbers', '/api/threads/99999999999', 400],
    ['a broken escape', '/api/threads/%E0%A4%A', 400],
  ])('%s is a clear no', async (_, url, status) => {
    const answer = await ask('GET', url)
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([status, expect.stringContaining('application/problem+json')])
  })
})

test('the problem is told in the language of whoever asks', async () => {
  const title = async (language: string) =>
    (await ask('GET', '/api/threads/999', undefined, null, { 'accept-language': language })).json().title
  expect(await title('id')).not.toBe(await title('en'))
})

describe('nothing that is thrown at any operation', () => {
  const JUNK: readonly unknown[] = [
    null,
    0,
    -1,
    '',
    'x',
    [],
    {},
    { a: 1 },
    true,
    [[[]]],
    { text: {} },
    { id: "1' or 1" },
    'a'.repeat(10_000),
  ]

  test('makes the server fail', async () => {
    const { paths } = (await forum.app.inject('/api/openapi.json')).json() as {
      paths: Record<
        string,
        Record<string, { requestBody?: { content: Record<string, { schema: { properties?: Record<string, unknown> } }> } }>
      >
    }
    const failures: string[] = []
    let asked = 0
    for (const [path, operations] of Object.entries(paths))
      for (const [method, { requestBody }] of Object.entries(operations)) {
        if (path === '/live/poll') continue
        const fields = Object.keys(requestBody?.content['application/json']?.schema.properties ?? {})
        const bodies = requestBody ? [...JUNK, ...fields.flatMap((field) => JUNK.map((junk) => ({ [field]: junk })))] : [undefined]
        for (const place of ['1', '0', '-1', '1e9', 'x', '%00', '..%2f', 'sari'])
          for (const as of [sari, null]) {
            // Ending one's own session would end the test with it.
            if (path === '/api/session' && method === 'delete') continue
            const url = path.replaceAll(/\{\w+\}/g, place)
            for (const body of place === '1' ? bodies : bodies.slice(0, 2)) {
              asked++
              const { statusCode } = await ask(method.toUpperCase(), url, body, as)
              if (statusCode >= 500) failures.push(`${method} ${url} ${JSON.stringify(body)?.slice(0, 60)} → ${statusCode}`)
            }
          }
      }
    expect(failures).toEqual([])
    expect(asked).toBeGreaterThan(500)
  })
})
