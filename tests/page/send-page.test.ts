import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { pageCache } from '../../server/page/page-cache.ts'
import { encodingFor, sendKept, sendOwn } from '../../server/page/send-page.ts'

async function open() {
  const app = Fastify()
  const cache = pageCache()
  app.get('/kept', async (request, reply) => sendKept(request, reply, await cache.get('kept', async () => 'halo '.repeat(300))))
  app.get('/own', async (request, reply) => sendOwn(request, reply, 'halo sari '.repeat(300)))
  return app
}

test('a kept page may be kept by browsers, who ask each time whether it is still this one', async () => {
  const app = await open()
  const first = await app.inject('/kept')
  expect(first.headers).toMatchObject({
    'cache-control': 'no-cache',
    vary: 'Accept-Encoding, Cookie',
    'content-type': 'text/html; charset=utf-8',
  })

  const etag = String(first.headers['etag'])
  const same = await app.inject({ url: '/kept', headers: { 'if-none-match': etag } })
  expect([same.statusCode, same.body, same.headers['etag']]).toEqual([304, '', etag])
  const other = await app.inject({ url: '/kept', headers: { 'if-none-match': 'W/"of-yesterday"' } })
  expect(other.statusCode).toBe(200)
})

test('the page of one person is kept by nobody, and has no tag', async () => {
  const { headers } = await (await open()).inject('/own')
  expect(headers['cache-control']).toBe('private, no-store')
  expect(headers['etag']).toBeUndefined()
})

test.each(['/kept', '/own'])('%s is compressed as the browser likes it', async (url) => {
  const app = await open()
  const plain = await app.inject(url)
  expect(plain.headers['content-encoding']).toBeUndefined()
  for (const encoding of ['br', 'gzip']) {
    const { headers, rawPayload } = await app.inject({ url, headers: { 'accept-encoding': encoding } })
    expect(headers['content-encoding']).toBe(encoding)
    expect(rawPayload.length).toBeLessThan(plain.rawPayload.length / 10)
  }
})

test.each<[accepted: string | undefined, encoding: string]>([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.0,gzip;q=0', 'identity'],
  ['br;q=0.5', 'br'],
  ['brotli-like', 'identity'],
])('accept-encoding %j gets %s', (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding)
})
