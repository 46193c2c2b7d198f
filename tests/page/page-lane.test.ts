import { createServer, get, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { pageLane } from '../../server/page/page-lane.ts'

/** A server whose ordinary way counts its answers, with a short way before it. */
async function openLane() {
  let ordinary = 0
  let fresh = true
  const bytes = Buffer.from([0, 200, 255, 10, 65])
  const headers = ['content-type', 'text/html; charset=utf-8', 'content-length', '5', 'etag', '"a"', 'x-frame-options', 'DENY']
  const framework: RequestListener = (request, response) => {
    ordinary++
    if (request.url === '/page') lane.offer(request, { headers, etag: '"a"', bytes, fresh: () => fresh })
    response.writeHead(200, headers).end(bytes)
  }
  const server = createServer(framework)
  const lane = pageLane(server, (cookies) => cookies.includes('sid='))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  return {
    ask: (headers: Record<string, string> = {}, path = '/page', method = 'GET') => fetch(origin + path, { method, headers }),
    ordinary: () => ordinary,
    change: () => void (fresh = false),
    served: lane.served,
    port,
    bytes,
  }
}

test('a page that was sent once is sent again byte for byte, with all its headers', async () => {
  const { ask, ordinary, bytes, served } = await openLane()
  await ask()
  const again = await ask()

  expect([ordinary(), served()]).toEqual([1, 1])
  expect(Buffer.from(await again.arrayBuffer())).toEqual(bytes)
  expect([again.headers.get('x-frame-options'), again.headers.get('content-length')]).toEqual(['DENY', '5'])
})

test('whoever has it already gets 304 without a body', async () => {
  const { ask } = await openLane()
  await ask()
  const again = await ask({ 'if-none-match': 'W/"b", "a"' })

  expect([again.status, await again.text(), again.headers.get('x-frame-options'), again.headers.get('content-type')]).toEqual([
    304,
    '',
    'DENY',
    null,
  ])
})

test('headers that are sent twice count together', async () => {
  const { ask, ordinary, port } = await openLane()
  await ask({ 'accept-encoding': 'identity' })
  const twice = (name: string, values: string[]) =>
    new Promise<void>((resolve) => {
      get({ port, host: '127.0.0.1', path: '/page', headers: { 'accept-encoding': 'identity', [name]: values } }, (answer) =>
        answer.resume().once('end', resolve),
      )
    })
  await twice('accept-encoding', ['br', 'identity'])
  expect(ordinary()).toBe(2)
  await twice('cookie', ['lang=id', 'sid=secret'])
  expect(ordinary()).toBe(3)
})

test('what has changed goes the ordinary way', async () => {
  const { ask, ordinary, change } = await openLane()
  await ask()
  change()
  await ask()

  expect(ordinary()).toBe(2)
})

test.each([
  ['a session', { cookie: 'lang=id; sid=x' }, '/page', 'GET'],
  ['another encoding', { 'accept-encoding': 'zstd' }, '/page', 'GET'],
  ['another address', {}, '/page?hal=2', 'GET'],
  ['a HEAD', {}, '/page', 'HEAD'],
  ['a POST', {}, '/page', 'POST'],
])('%s goes the ordinary way', async (_, headers: Record<string, string>, path, method) => {
  const { ask, ordinary } = await openLane()
  await ask()
  await ask(headers, path, method)

  expect(ordinary()).toBe(2)
})

test('a cookie that is no session does not keep one from the short way', async () => {
  const { ask, ordinary } = await openLane()
  await ask()
  await ask({ cookie: 'lang=id' })

  expect(ordinary()).toBe(1)
})
