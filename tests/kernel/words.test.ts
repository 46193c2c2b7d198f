import { expect, test } from 'vitest'
import { negotiateLocale } from '../../server/kernel/negotiate-locale.ts'
import { wordsFor } from '../../server/kernel/words.ts'

const AT = Date.UTC(2023, 9, 4, 10, 0)

test('times are written as each language writes them, with the Indonesian name of the zone', () => {
  expect(wordsFor('id').when(AT)).toBe('Rabu, 4 Oktober 2023 pukul 17.00 WIB')
  expect(wordsFor('en').when(AT)).toBe('Wednesday, 4 October 2023 at 17:00 WIB')
  expect(wordsFor('id', 'Asia/Makassar').when(AT)).toBe('Rabu, 4 Oktober 2023 pukul 18.00 WITA')
  expect(wordsFor('en', 'Asia/Jayapura').when(AT)).toBe('Wednesday, 4 October 2023 at 19:00 WIT')
  expect(wordsFor('id').shortWhen(AT)).toBe('4 Okt 2023, 17.00')
  expect(wordsFor('en').shortWhen(AT)).toBe('4 Oct 2023, 17:00')
  expect(wordsFor('en').iso(AT)).toBe('2023-10-04T10:00:00.000Z')
})

test('midnight is 00, not 24', () => {
  expect(wordsFor('id').shortWhen(Date.UTC(2023, 9, 3, 17))).toBe('4 Okt 2023, 00.00')
})

test('numbers are written with the separators of the language', () => {
  expect(wordsFor('id').number(12345.6)).toBe('12.345,6')
  expect(wordsFor('en').number(12345.6)).toBe('12,345.6')
})

test('what is counted is written as the language writes numbers; the number of a reply is a name', () => {
  expect(wordsFor('id').t('threads:replies', { count: 12345 })).toBe('12.345 balasan')
  expect(wordsFor('en').t('threads:replies', { count: 12345 })).toBe('12,345 replies')
  expect(wordsFor('en').t('replies:name', { number: 12345 })).toBe('Reply 12345')
})

test('plurals follow the language', () => {
  expect(wordsFor('en').t('problem:wait', { count: 1 })).toBe('Try again in 1 second.')
  expect(wordsFor('en').t('problem:wait', { count: 2 })).toBe('Try again in 2 seconds.')
  expect(wordsFor('id').t('problem:wait', { count: 1 })).toBe('Coba lagi dalam 1 detik.')
})

test('what stands in the braces is text: it cannot call up other sentences', () => {
  const hostile = '$t(common:brand) {{zone}} <b>'
  expect(wordsFor('en').t('common:short-when', { day: hostile, month: '', year: '', hour: '', minute: '' })).toContain(hostile)
})

test('a key that does not exist does not compile', () => {
  // @ts-expect-error no such sentence
  expect(wordsFor('id').t('common:no-such-sentence')).toBe('no-such-sentence')
})

test.each<[header: string | undefined, locale: string]>([
  [undefined, 'id'],
  ['', 'id'],
  ['id', 'id'],
  ['in', 'id'],
  ['id-ID,id;q=0.9,en;q=0.8', 'id'],
  ['ms-MY', 'id'],
  ['jv, en;q=0.9', 'id'],
  ['en-GB,en;q=0.9', 'en'],
  ['en;q=0.5, id;q=0.8', 'id'],
  ['id;q=0.5, EN;q=0.8', 'en'],
  ['de-DE, en;q=0.3', 'en'],
  ['de, fr', 'id'],
  ['en;q=0', 'id'],
  ['en;q=7', 'id'],
  ['en;q=x, id;q=0.1', 'id'],
  ['*', 'id'],
  ['constructor', 'id'],
  ['__proto__, en;q=0.5', 'en'],
  [',;,;q=,'.repeat(500), 'id'],
])('Accept-Language %j is answered in %s', (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale)
})
