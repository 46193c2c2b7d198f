import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { prepareDemo } from '../../server/demo/prepare-demo.ts'
import { writingSide } from '../../server/rooms.ts'
import { prepareDatabase } from '../../server/store/upkeep/prepare-database.ts'
import { openSqliteReaders } from '../../server/store/sqlite.ts'

let file: string
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  file = join(folder, 'demo.db')
})

const prepare = (at = file, progress: (done: number, all: number) => void = () => undefined) =>
  prepareDemo({ file: at, side: writingSide({ limits: false }), now: Date.now(), progress })

/** Does something to the database past all doors. */
function change(sql: string) {
  const connection = new Database(file)
  connection.exec(sql)
  connection.close()
}

const count = (table: string) => {
  const connection = new Database(file, { readonly: true })
  const number = connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  connection.close()
  return number
}

const SOMEBODY = `INSERT INTO people (id, name, skeleton, password_hash, role, state, locale, reads, time_zone, about, created_at)
  VALUES ('p', 'rini', 'rlnl', '!', 'member', 'active', 'id', '["id"]', 'Asia/Jakarta', '', 1)`

test('a new database is loaded, a loaded one is left as it is, one whose loading was interrupted begins again', async () => {
  await prepare()
  const people = count('people')
  expect(people).toBeGreaterThan(10)
  change("INSERT INTO site (name, value) VALUES ('seen', 'yes')")
  await prepare()
  expect(count("site WHERE name = 'seen'"), 'left as it is').toBe(1)

  change("UPDATE site SET value = 'loading' WHERE name = 'demo'")
  await prepare()
  expect([count("site WHERE name = 'seen'"), count('people')]).toEqual([0, people])
})

test('a forum with somebody in it is never made a demo, by whatever name it is called', async () => {
  await prepareDatabase(file)
  change(SOMEBODY)
  const link = `${file}-link`
  symlinkSync(file, link)
  for (const name of [file, link]) await expect(prepare(name)).rejects.toThrow('is not a demo')
  expect(count('people')).toBe(1)
})

test.each([
  ['no database', 'not a database, but a letter to somebody'],
  ['the beginning of one', 'SQLite format 3\u0000'],
])('a file that is %s is left as it is', async (_, content) => {
  writeFileSync(file, content)
  await expect(prepare()).rejects.toThrow('is not a demo')
})

test('a forum that is served and still empty is not emptied under its server', async () => {
  await prepareDatabase(file)
  const readers = openSqliteReaders(file)
  await readers.read.db.select().from(readers.read.t.people)
  await expect(prepare()).rejects.toThrow('cannot be made a demo')
  await readers.close()
  await prepare()
  expect(count('people')).toBeGreaterThan(10)
})

test('of two demos that start at once only one loads', async () => {
  let second: unknown
  await prepare(file, (done) => {
    if (done !== 1) return
    second = prepare().catch((error: unknown) => String(error))
  })
  expect(await second).toContain('cannot be made a demo')
  expect(count("site WHERE name = 'demo' AND value = 'loaded'")).toBe(1)
})
