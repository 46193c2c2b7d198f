import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LOCALES } from '../../server/kernel/words.ts'
import { REASONS_AGAINST } from '../../server/moderation/decisions/decision-reasons.ts'
import { CURRENT_EDITION, EDITIONS, RULES, RULES_VERSION } from '../../server/moderation/decisions/rules.ts'
import { openPages } from '../pages/open-pages.ts'

const wordsOf = (locale: string, room: string): Record<string, string> => JSON.parse(readFileSync(`locales/${locale}/${room}.json`, 'utf8'))
const CASES = LOCALES.flatMap((locale) => EDITIONS.map((edition) => [locale, edition.version] as const))

test.each(CASES)('in %s edition %i has a sentence for each of its rules, and no other', (locale, version) => {
  const edition = EDITIONS.find((known) => known.version === version)!
  const [rules, titles] = [wordsOf(locale, 'rules'), wordsOf(locale, 'moderation')]
  const numbers = Object.keys(rules).filter((key) => key.startsWith(`${version}.`))
  expect(numbers).toEqual(edition.rules.map((rule) => `${version}.${rule}`))
  for (const rule of edition.rules) expect(titles[`rule.${rule}`], `the title of rule ${rule}`).toMatch(/\w/)
  for (const key of [`lead.${version}`, `changes.${version}`]) expect(rules[key], key).toMatch(/\w/)
})

/** SHA-256 over the titles and sentences of an edition in one language; what was published once is never said otherwise. */
const PUBLISHED: Record<string, string> = {
  'id 1': 'fe8cf7dcd9522b9b',
  'id 2': 'b85e01735625d205',
  'en 1': '00361edd3e74f998',
  'en 2': 'ca413e1e160d69fe',
}

test.each(CASES)('in %s the words of edition %i are those that were published: a change is a new edition', (locale, version) => {
  const edition = EDITIONS.find((known) => known.version === version)!
  const [rules, titles] = [wordsOf(locale, 'rules'), wordsOf(locale, 'moderation')]
  const said = edition.rules.map((rule) => `${rule} ${titles[`rule.${rule}`]} ${rules[`${version}.${rule}`]}`).join('\n')
  expect(hash('sha256', said).slice(0, 16)).toBe(PUBLISHED[`${locale} ${version}`])
})

test('editions follow each other in time and number, and keep the numbers of the one before', () => {
  for (const [index, { version, since, rules }] of EDITIONS.entries()) {
    expect(version).toBe(index + 1)
    expect(rules).toEqual(rules.map((_, place) => place + 1))
    const before = EDITIONS[index - 1]
    if (before) expect([since > before.since, rules.slice(0, before.rules.length)]).toEqual([true, before.rules])
  }
  expect([EDITIONS.at(-1), RULES_VERSION, RULES]).toEqual([CURRENT_EDITION, CURRENT_EDITION.version, CURRENT_EDITION.rules])
})

test('every rule in force has a reason that names it, and no reason names another', () => {
  const named = new Set(Object.values(REASONS_AGAINST).filter((rule) => rule !== null))
  expect([...named].toSorted((a, b) => a - b)).toEqual([...RULES])
})

test('the page says the rules in force, how moderation works, and what changed; the first edition can still be read', async () => {
  const { get } = await openPages()
  const page = (await get('/id/aturan')).body
  expect(page).toContain('id="r9"')
  for (const words of ['Cara moderasi di sini', 'Bobot laporan', 'dua moderator', 'Edisi 1', 'Aturan 9 baru']) expect(page).toContain(words)
  const first = (await get('/en/rules/1')).body
  expect(first).not.toContain('id="r9"')
  for (const words of ['Edition 1', 'In force from 1 November 2026 to 24 November 2026', 'Eight rules', 'href="/en/rules"'])
    expect(first).toContain(words)
  expect((await get('/en/rules/2')).body).toContain('id="r9"')
  for (const none of ['/en/rules/3', '/en/rules/0', '/id/aturan/x']) expect((await get(none)).statusCode, none).toBe(404)
})
