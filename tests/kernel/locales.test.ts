import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Sentences that are rightly the same in both languages. */
const SAME_IN_BOTH = new Set(['Dua Lapak', 'Bahasa Indonesia', 'English', 'UMKM', 'COD', 'Online', 'Offline', 'Moderator'])

const read = (locale: string, room: string): Record<string, string> => JSON.parse(readFileSync(`locales/${locale}/${room}`, 'utf8'))
const roomsOf = (locale: string) =>
  globSync(`locales/${locale}/*.json`)
    .map((file) => basename(file))
    .sort()
const categoriesOf = (locale: string) => new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted()
const PLURAL = /_(zero|one|two|few|many|other)$/
const base = (key: string) => key.replace(PLURAL, '')
const variables = (text: string) => [...new Set([...text.matchAll(/\{\{\s*-?\s*([^\s,}]+)/g)].map((match) => match[1]!))].sort()
const tags = (text: string) => [...text.matchAll(/<\/?[a-z0-9]+/gi)].map((match) => match[0]).sort()

/** All that is wrong between the two languages of one room. */
function differences(id: Record<string, string>, en: Record<string, string>): string[] {
  const wrong: string[] = []
  for (const [locale, words] of [
    ['id', id],
    ['en', en],
  ] as const) {
    for (const [key, value] of Object.entries(words))
      if (typeof value !== 'string' || value.trim() === '') wrong.push(`${locale} ${key} is empty`)
    for (const plural of new Set(
      Object.keys(words)
        .filter((key) => PLURAL.test(key))
        .map(base),
    )) {
      const has = Object.keys(words)
        .filter((key) => PLURAL.test(key) && base(key) === plural)
        .map((key) => PLURAL.exec(key)![1]!)
      if (has.toSorted().join() !== categoriesOf(locale).join())
        wrong.push(`${locale} ${plural} needs exactly the plurals ${categoriesOf(locale).join()}`)
    }
  }
  const bases = (words: Record<string, string>) => new Set(Object.keys(words).map(base))
  const [inId, inEn] = [bases(id), bases(en)]
  for (const key of new Set([...inId, ...inEn])) {
    if (!inId.has(key) || !inEn.has(key)) {
      wrong.push(`${key} is in one language only`)
      continue
    }
    const [one, other] = [id, en].map((words) => words[key] ?? words[`${key}_other`] ?? '')
    if (variables(one!).join() !== variables(other!).join()) wrong.push(`${key} has other variables`)
    if (tags(one!).join() !== tags(other!).join()) wrong.push(`${key} has other tags`)
    const copied = one === other && /\p{L}/u.test(one!.replaceAll(/\{\{.*?\}\}/g, '')) && !SAME_IN_BOTH.has(one!)
    if (copied) wrong.push(`${key} is not translated`)
  }
  return wrong
}

test('both languages have the same rooms of words', () => {
  expect(roomsOf('en')).toEqual(roomsOf('id'))
  expect(roomsOf('id')).toContain('common.json')
})

test.each(roomsOf('id'))('%s says the same in both languages', (room) => {
  expect(differences(read('id', room), read('en', room))).toEqual([])
})

test.each(roomsOf('id'))('the keys of %s are known to the types', (room) => {
  expect(readFileSync('server/kernel/locale-resources.ts', 'utf8')).toContain(`locales/id/${room}`)
})

describe('the comparison sees', () => {
  test.each<[what: string, id: Record<string, string>, en: Record<string, string>, wrong: RegExp]>([
    ['a missing sentence', { a: 'satu' }, {}, /one language only/],
    ['an empty one', { a: 'satu' }, { a: ' ' }, /empty/],
    ['a copied one', { a: 'satu debat' }, { a: 'satu debat' }, /not translated/],
    ['a lost variable', { a: 'oleh {{name}}' }, { a: 'by {{who}}' }, /variables/],
    ['a lost tag', { a: '<b>satu</b>' }, { a: 'one' }, /tags/],
    ['a plural that the language lacks', { a_one: 'x', a_other: 'y' }, { a_one: 'v', a_other: 'w' }, /id a needs exactly/],
    ['a plural that the language needs', { a_other: 'y' }, { a_other: 'w' }, /en a needs exactly/],
  ])('%s', (_, id, en, wrong) => {
    expect(differences(id, en).join('\n')).toMatch(wrong)
  })
})
