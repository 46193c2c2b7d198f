import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { openApp, type Guest, type OpenApp } from '../tools/open-app.ts'

let forum: OpenApp
let mod: Guest
let origin: string
let page: string

beforeAll(async () => {
  forum = await openApp()
  origin = await forum.listen()
  mod = await forum.guest('mod_ani', { role: 'administrator' })
  const actor = { personId: mod.personId, sessionId: null }
  const input = { title: 'Kepala setiap jawaban', text: 'Setiap jawaban membawa kepala yang sama, juga yang menolak.' }
  const { result } = await forum.run(openThread, { actor, input })
  await forum.run(postReply, { actor, input: { threadId: 1, text: 'Ongkir naik lagi.' } })
  page = `/id/debat/1-${result.slug}`
})
afterAll(() => forum.close())

/** Sends bytes as they are. @returns the status and the headers of the answer, by lower-case name */
const raw = (bytes: string): Promise<{ status: number; headers: Headers; body: string }> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(bytes))
    let text = ''
    socket.setTimeout(3_000, () => socket.destroy())
    socket.on('data', (data) => (text += String(data))).on('error', reject)
    socket.on('close', () => {
      const [head = '', body = ''] = text.split('\r\n\r\n')
      const [first = '', ...lines] = head.split('\r\n')
      const headers = new Headers(lines.map((line) => line.split(': ') as [string, string]))
      resolve({ status: Number(first.split(' ')[1]), headers, body })
    })
  })
const get = (path: string, headers = '', method = 'GET') =>
  raw(`${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`)

const EVERYWHERE = {
  'content-security-policy': expect.stringContaining("default-src 'none'"),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
const held = (headers: Headers) => Object.fromEntries(Object.keys(EVERYWHERE).map((name) => [name, headers.get(name)]))

test.each<[what: string, status: number, ask: () => ReturnType<typeof raw>]>([
  ['a page', 200, () => get(page)],
  ['a page by the short way', 200, () => get(page)],
  ['a page by the short way, asked by its head', 200, () => get(page, '', 'HEAD')],
  ['a page asked for by its whole address', 200, () => get(`http://evil.example${page}`)],
  ['a part of a page', 200, () => get(page, 'Range: bytes=0-10\r\n')],
  ['one’s own page', 200, () => get('/id/akun', `Cookie: ${mod.cookie}\r\n`)],
  ['another address', 301, () => get('/id/debat/1')],
  ['what is not there', 404, () => get('/tidak-ada')],
  ['a way out of the files', 403, () => get('/assets/%2e%2e/.vite/manifest.json')],
  ['an address that cannot be read', 400, () => get('/%')],
  ['a way of asking that is not known', 403, () => get('/id/', '', 'PROPFIND')],
  ['a foreign change', 403, () => get('/id/masuk', 'Origin: https://evil.example\r\nContent-Length: 0\r\n', 'POST')],
  ['the API', 200, () => get('/api/threads/1')],
  ['a refusal of the API', 401, () => get('/api/me')],
  [
    'a socket that is refused',
    403,
    () => get('/live?v=1', 'Upgrade: websocket\r\nConnection: upgrade\r\nOrigin: https://evil.example\r\n'),
  ],
  ['the health', 200, () => get('/healthz')],
  ['no HTTP at all', 400, () => raw('HELO forum\r\n\r\n')],
  ['a header that is none', 400, () => get('/id/', 'no header\r\n')],
  ['two lengths of one body', 400, () => get('/api/session', 'Content-Length: 1\r\nContent-Length: 2\r\n', 'POST')],
  ['headers without end', 431, () => get('/id/', `X: ${'x'.repeat(20_000)}\r\n`)],
])('%s (%i) carries what browsers must refuse', async (_, status, ask) => {
  const answer = await ask()
  expect([answer.status, held(answer.headers)]).toEqual([status, EVERYWHERE])
})

test('what never became a request is answered by a problem document, as everything is', async () => {
  const { headers, body } = await raw('HELO forum\r\n\r\n')
  expect(headers.get('content-type')).toBe('application/problem+json')
  expect(JSON.parse(body)).toMatchObject({ type: '/problems/malformed', status: 400 })
})

test('files are kept for ever, kept pages are asked for each time, and of all else no copy is kept', async () => {
  const kept = async (path: string, headers = '') => (await get(path, headers)).headers.get('cache-control')
  const css = /href="(\/assets\/[^"]+\.css)"/.exec((await get(page)).body)![1]!
  expect(await kept(css)).toBe('public, max-age=31536000, immutable')
  for (const path of [page, '/id/', '/id/aturan', '/sitemap.xml']) expect([path, await kept(path)]).toEqual([path, 'no-cache'])

  const { paths } = (await forum.app.inject('/api/openapi.json')).json() as { paths: Record<string, object> }
  const asked = Object.entries(paths).filter(([path, operations]) => 'get' in operations && path !== '/live/poll')
  expect(asked.length).toBeGreaterThan(15)
  for (const [path] of asked) {
    const url = path.replace('{name}', 'mod_ani').replaceAll(/\{\w+\}/g, '1')
    const all = url.endsWith('.csv') ? 'public, max-age=3600' : 'no-store'
    expect([url, await kept(url, `Cookie: ${mod.cookie}\r\n`)], 'a table of what everybody sees may be kept').toEqual([url, all])
  }
})

test('a head has the length of the page, and leaves the page as it is for the next reader', async () => {
  const path = `${page}?fbclid=head`
  const head = await get(path, '', 'HEAD')
  const [first, second] = [await get(path), await get(path)]
  expect([head.status, head.body]).toEqual([200, ''])
  for (const answer of [head, first, second]) expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(first.body)))
  expect(second.body).toBe(first.body)
})

test('a cookie that is not quite a session’s never gets the page of a reader, nor hides that somebody is signed in', async () => {
  const token = mod.cookie.slice('sid='.length)
  for (const cookie of [`sid=${token}`, `lang=id; sid=${token}`, `lang=id;sid=${token}`, `sid=${token}; sid=x`])
    for (const _ of [1, 2]) expect((await get('/id/', `Cookie: ${cookie}\r\n`)).body, cookie).toContain('/id/akun')
  for (const cookie of [`sid =${token}`, `sid="${token}"`, `Sid=${token}`, `xsid=${token}`, `sid=${token}x`])
    for (const _ of [1, 2]) expect((await get('/id/', `Cookie: ${cookie}\r\n`)).body, cookie).not.toContain('/id/akun')
})

test('a form is no way into the API, however its address is written', async () => {
  for (const path of ['/api/session', '/%61pi/session', 'http://x/api/session', '/api/%73ession']) {
    const answer = await get(
      path,
      `Origin: ${origin}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 21\r\n\r\nname=sari&password=xx`,
      'POST',
    )
    expect([path, answer.status]).toEqual([path, 415])
  }
})
