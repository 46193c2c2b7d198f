import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getTableName } from 'drizzle-orm'
import { afterAll, describe, inject, onTestFinished } from 'vitest'
import type { Signal } from '../../server/store/commands.ts'
import type { Dialect } from '../../server/store/kit.ts'
import { openPostgres } from '../../server/store/postgres.ts'
import type { Readers } from '../../server/store/readers.ts'
import { defineSchema } from '../../server/store/schema.ts'
import { openSqliteReaders } from '../../server/store/sqlite.ts'
import { postgresTransactor, sqliteTransactor, type Transactor } from '../../server/store/writer/transactor.ts'
import './global-setup.ts'
import { onServer } from './on-server.ts'

/** A real, migrated, empty database for tests. It is closed and removed when the test that opened it is over. */
export type TestStore = {
  readonly engine: Dialect
  /** A file, or the address of a database. */
  readonly where: string
  readonly transactor: Transactor
  readonly readers: Readers
  /** What the store said of its storage. */
  readonly signals: Signal[]
  close(): Promise<void>
}

const templates = inject('templates')
const postgres = 'url' in templates.postgres ? templates.postgres : undefined
const why = 'missing' in templates.postgres ? ` (skipped: ${templates.postgres.missing.split('\n', 1)[0]})` : ''

const cleanUps: (() => unknown)[] = []
afterAll(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp()
})

/** Runs when the test that asks is over, or all tests of its file if no single one asks; last asked first. */
export function afterwards(cleanUp: () => unknown) {
  try {
    onTestFinished(async () => void (await cleanUp()))
  } catch {
    cleanUps.push(cleanUp)
  }
}

/** Describes the same behaviour of SQLite and of PostgreSQL. Where no PostgreSQL can run, its half is counted and named as skipped. */
export function onBothEngines(title: string, tests: (open: () => Promise<TestStore>, engine: Dialect) => void) {
  describe(`${title} (SQLite)`, () => tests(() => openStore('sqlite'), 'sqlite'))
  onPostgres(title, tests)
}

/** Describes what only PostgreSQL can show; counted and named as skipped where none can run. */
export function onPostgres(title: string, tests: (open: () => Promise<TestStore>, engine: Dialect) => void) {
  describe.skipIf(!postgres)(`${title} (PostgreSQL)${why}`, () => tests(() => openStore('postgres'), 'postgres'))
}

/** Opens a new, empty database of this engine. */
export async function openStore(engine: Dialect = 'sqlite'): Promise<TestStore> {
  return connectStore(engine, engine === 'sqlite' ? newFile() : await newDatabase())
}

/** Opens a database of a test once more, as another process would. */
export function connectStore(engine: Dialect, where: string): TestStore {
  const signals: Signal[] = []
  const hear = (heard: readonly Signal[]) => void signals.push(...heard)
  const store = engine === 'sqlite' ? openSqlite(where, hear) : openPostgresStore(where, hear)
  let closing: Promise<void> | undefined
  const close = () => (closing ??= store.close())
  afterwards(close)
  return { engine, where, ...store, signals, close }
}

type Opened = Pick<TestStore, 'transactor' | 'readers' | 'close'>

function openSqlite(file: string, hear: (signals: readonly Signal[]) => void): Opened {
  const transactor = sqliteTransactor(file, hear)
  const readers = openSqliteReaders(file)
  return {
    transactor,
    readers,
    async close() {
      await readers.close()
      await transactor.close()
    },
  }
}

function openPostgresStore(url: string, hear: (signals: readonly Signal[]) => void): Opened {
  const opened = openPostgres(url)
  const transactor = postgresTransactor(opened, hear)
  return { transactor, readers: opened.readers, close: () => transactor.close() }
}

/** A new file with the empty database in it. */
export function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dua-lapak-test-'))
  afterwards(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'forum.db')
  copyFileSync(templates.sqlite, file)
  return file
}

/** Databases of this file that no test uses any more: to empty one is many times faster than to make one. */
const idle: string[] = []

async function newDatabase(): Promise<string> {
  if (!postgres) throw new Error(`no PostgreSQL${why}`)
  const url = idle.pop() ?? (await makeDatabase(postgres.url, postgres.template))
  afterwards(async () => {
    await onServer(url, EMPTY)
    idle.push(url)
  })
  return url
}

const EMPTY = Object.values(defineSchema('postgres'))
  .map((table) => `DELETE FROM "${getTableName(table)}"${getTableName(table) === 'site' ? " WHERE name <> 'epoch'" : ''}`)
  .join(';')

async function makeDatabase(server: string, template: string): Promise<string> {
  const name = `dua_lapak_test_${randomBytes(6).toString('hex')}`
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  cleanUps.push(() => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`))
  return Object.assign(new URL(server), { pathname: name }).href
}
