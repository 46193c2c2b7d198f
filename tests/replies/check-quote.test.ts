import { expect, test } from 'vitest'
import { occursIn } from '../../server/replies/check-quote.ts'

const text = 'Pelatihan **jangan** cuma sehari.\nKalau gurunya datang ke kios, [kami ikut](https://example.com).'

test.each([
  ['jangan cuma sehari', true],
  ['**jangan** cuma', true],
  ['cuma sehari. Kalau gurunya', true],
  ['cuma   sehari.\nKalau', true],
  ['kami ikut', true],
  ['kami tidak ikut', false],
  ['Jangan', false],
  ['  ', false],
])('"%s" stands in the post: %s', (words, stands) => {
  expect(occursIn(words, text)).toBe(stands)
})
