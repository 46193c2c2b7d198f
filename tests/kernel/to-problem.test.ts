import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Refusal, REFUSAL_STATUS, type RefusalCode } from '../../server/kernel/refusal.ts'
import { Problem } from '../../server/kernel/shapes.ts'
import { PROBLEM_STATUS, toProblem } from '../../server/kernel/http/to-problem.ts'
import { compileValidator, FIELD_CODES } from '../../server/kernel/validator.ts'
import { LOCALES, wordsFor } from '../../server/kernel/words.ts'

const sentencesOf = (locale: string): Record<string, string> => JSON.parse(readFileSync(`locales/${locale}/problem.json`, 'utf8'))
const isProblem = compileValidator(Problem, '')
const codes = Object.keys(REFUSAL_STATUS) as RefusalCode[]

test.each(LOCALES)('every way to say no has a sentence in %s', (locale) => {
  const sentences = sentencesOf(locale)
  for (const code of Object.keys(PROBLEM_STATUS)) expect(sentences[code], code).toMatch(/^(\p{Lu}|\{\{).+[.]$/u)
  for (const code of FIELD_CODES) expect(sentences[`field.${code}`], code).toBeTruthy()
})

test('no code is there for nothing: each refusal is thrown somewhere', () => {
  const sources = globSync('server/**/*.ts', { exclude: ['server/kernel/refusal.ts'] }).map((file) => readFileSync(file, 'utf8'))
  expect(codes.filter((code) => !sources.some((source) => source.includes(`'${code}'`)))).toEqual([])
})

test.each(codes)('the refusal %s becomes a problem document of its status', (code) => {
  const sentence = sentencesOf('en')[code]!
  // What the sentence names is handed in as it stands there.
  const values = Object.fromEntries([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([place, name]) => [name, place]))
  const problem = toProblem(new Refusal(code, { values }), wordsFor('en'))
  expect(problem).toMatchObject({ type: `/problems/${code}`, status: REFUSAL_STATUS[code], title: sentence })
  expect(isProblem(problem)).toEqual([])
})

test('the field at fault and the seconds to wait are told', () => {
  expect(toProblem(new Refusal('name-taken', { at: '/body/name' }), wordsFor('id')).errors).toEqual([
    { at: '/body/name', code: 'name-taken' },
  ])
  expect(toProblem(new Refusal('too-many', { retryAfter: 40 }), wordsFor('id'))).toMatchObject({
    retryAfter: 40,
    detail: 'Coba lagi dalam 40 detik.',
  })
  // Nobody counts eighty thousand seconds.
  const details = ([lang, retryAfter]: readonly ['id' | 'en', number]) =>
    toProblem(new Refusal('too-many', { retryAfter }), wordsFor(lang)).detail
  expect(
    (
      [
        ['id', 82_800],
        ['en', 82_800],
        ['en', 540],
      ] as const
    ).map(details),
  ).toEqual(['Coba lagi dalam 23 j.', 'Try again in 23 h.', 'Try again in 9 min.'])
  const errors = [{ at: '/body/text', code: 'too-long' }]
  expect(toProblem(new Refusal('invalid-input', { errors }), wordsFor('id')).errors).toEqual(errors)
})

const failure = (properties: object) => Object.assign(new Error('secret: /srv/forum.db, insert into people'), properties)

test.each<[what: string, error: unknown, code: string, status: number]>([
  ['a full disk', failure({ code: 'SQLITE_FULL' }), 'storage-failed', 503],
  ['a failing disk', failure({ code: 'SQLITE_IOERR_FSYNC' }), 'storage-failed', 503],
  ['a read-only file', failure({ code: 'SQLITE_READONLY_DBMOVED' }), 'storage-failed', 503],
  ['a busy database', failure({ code: 'SQLITE_BUSY_SNAPSHOT' }), 'busy', 503],
  ['a full disk inside of another error', failure({ cause: failure({ code: 'SQLITE_FULL' }) }), 'storage-failed', 503],
  ['a full disk under PostgreSQL', failure({ cause: failure({ code: '53100' }) }), 'storage-failed', 503],
  ['PostgreSQL shutting down', failure({ code: '57P01' }), 'storage-failed', 503],
  ['PostgreSQL starting', failure({ code: '57P03' }), 'busy', 503],
  ['too many connections to PostgreSQL', failure({ code: '53300' }), 'busy', 503],
  ['a database that is not there', failure({ cause: failure({ code: 'ECONNREFUSED' }) }), 'storage-failed', 503],
  ['a connection that broke', new Error('Connection terminated unexpectedly'), 'storage-failed', 503],
  ['a disk without room', failure({ code: 'ENOSPC' }), 'storage-failed', 503],
  ['a damaged file', failure({ code: 'SQLITE_CORRUPT' }), 'storage-failed', 503],
  ['a reader who went away while he sent', failure({ code: 'ECONNRESET', statusCode: 400 }), 'malformed', 400],
  ['a broken constraint of PostgreSQL', failure({ code: '23505' }), 'unexpected', 500],
  ['a broken constraint', failure({ code: 'SQLITE_CONSTRAINT_UNIQUE' }), 'unexpected', 500],
  ['too much', failure({ code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }), 'too-large', 413],
  ['an unknown content type', failure({ statusCode: 415 }), 'unsupported-type', 415],
  ['broken JSON', failure({ statusCode: 400 }), 'malformed', 400],
  ['pressure', failure({ statusCode: 503 }), 'busy', 503],
  ['a bug', failure({}), 'unexpected', 500],
  ['a bug with a status', failure({ statusCode: 500 }), 'unexpected', 500],
  ['a thrown string', 'secret', 'unexpected', 500],
  ['a thrown nothing', undefined, 'unexpected', 500],
])('%s', (_, error, code, status) => {
  const problem = toProblem(error, wordsFor('en'))
  expect(problem).toMatchObject({ type: `/problems/${code}`, status })
  expect(JSON.stringify(problem)).not.toContain('secret')
  if (status === 503) expect(problem.retryAfter).toBeGreaterThan(0)
})

test('an error that is its own cause ends', () => {
  const error = failure({})
  error.cause = error
  expect(toProblem(error, wordsFor('en')).status).toBe(500)
})
