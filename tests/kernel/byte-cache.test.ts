import { expect, test } from 'vitest'
import { byteCache } from '../../server/kernel/byte-cache.ts'

const cache = () => byteCache<string>(10, (_, value) => value.length)

test('what was used longest ago goes first', () => {
  const held = cache()
  held.set('a', 'aaaa')
  held.set('b', 'bbbb')
  held.get('a')
  held.set('c', 'cccc')

  expect([held.get('a'), held.get('b'), held.get('c')]).toEqual(['aaaa', undefined, 'cccc'])
  expect(held.bytes()).toBe(8)
})

test('a replaced entry is counted once', () => {
  const held = cache()
  held.set('a', 'aaaaaaaa')
  held.set('a', 'aa')

  expect(held.bytes()).toBe(2)
})

test('a thing larger than the cache is not kept and drives nothing out', () => {
  const held = cache()
  held.set('a', 'aaaa')
  held.set('b', 'b'.repeat(11))

  expect([held.get('a'), held.get('b')]).toEqual(['aaaa', undefined])
})
