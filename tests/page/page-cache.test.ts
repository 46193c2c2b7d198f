import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { pageCache } from '../../server/page/page-cache.ts'

const page = (text: string) => async () => `<!doctype html><p>${text}</p>`

test('a page is made once, however many ask for it at the same time', async () => {
  const cache = pageCache()
  const make = vi.fn(page('satu'))
  const [first, second] = await Promise.all([cache.get('a', make), cache.get('a', make)])

  expect(await cache.get('a', make)).toBe(first)
  expect(second).toBe(first)
  expect(make).toHaveBeenCalledTimes(1)
})

test('each key has its own page: languages never mix', async () => {
  const cache = pageCache()
  const id = await cache.get('thread id 0 42', page('balasan'))
  const en = await cache.get('thread en 0 42', page('replies'))

  expect(String(await id.as('identity'))).toContain('balasan')
  expect(String(await en.as('identity'))).toContain('replies')
  expect(id.etag).not.toBe(en.etag)
})

test('the tag is of the bytes: the same page under a new key has the same one, another page another', async () => {
  const cache = pageCache()
  const [a, b, c] = [await cache.get('a', page('x')), await cache.get('b', page('x')), await cache.get('c', page('y'))]
  expect(b.etag).toBe(a.etag)
  expect(c.etag).not.toBe(a.etag)
})

test('compressed forms are made on first need, once, and say the same', async () => {
  const kept = await pageCache().get('a', page('kain '.repeat(500)))
  const plain = String(await kept.as('identity'))
  const asked = [kept.as('br'), kept.as('br')]

  expect(asked[0]).toBe(asked[1])
  expect(String(brotliDecompressSync(await asked[0]!))).toBe(plain)
  expect(String(gunzipSync(await kept.as('gzip')))).toBe(plain)
  expect(kept.as('br')).toBeInstanceOf(Buffer)
})

test('it holds no more than it may: what was read longest ago goes first', async () => {
  const cache = pageCache(10_000)
  const big = (name: string) => cache.get(name, page(name.repeat(4000)))
  await big('a')
  await big('b')
  await big('a')
  await big('c')
  expect(cache.size()).toBeLessThanOrEqual(10_000)

  const again = vi.fn(page('a'))
  await cache.get('a', again)
  expect(again, 'a was read after b').not.toHaveBeenCalled()
  await cache.get('b', again)
  expect(again, 'b is gone').toHaveBeenCalledTimes(1)
})

test('compressed forms count too', async () => {
  const cache = pageCache()
  const kept = await cache.get('a', page('kain '.repeat(500)))
  const before = cache.size()
  const { length } = await kept.as('br')
  expect(cache.size()).toBe(before + length)
})

test('what could not be made is asked for again', async () => {
  const cache = pageCache()
  const failing = async () => {
    throw new Error('the database is away')
  }
  await expect(async () => cache.get('a', failing)).rejects.toThrow('away')
  expect(await cache.get('a', page('kembali'))).toMatchObject({ etag: expect.stringMatching(/^W\/"/) })
})
