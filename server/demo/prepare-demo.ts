import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { ConfigError } from '../kernel/config.ts'
import type { WritingSide } from '../store/writer/executor.ts'
import { executor } from '../store/writer/executor.ts'
import { prepareDatabase } from '../store/upkeep/prepare-database.ts'
import { makeRun } from '../store/run.ts'
import { openSqliteReaders } from '../store/sqlite.ts'
import { sqliteTransactor } from '../store/writer/transactor.ts'
import { localWriter, type Writer } from '../store/writer/writer.ts'
import { loadDemo } from './load-demo.ts'

type Needs<Actor> = {
  readonly file: string
  /** The writing side without limits. */
  readonly side: WritingSide<Actor>
  readonly now: number
  readonly progress: (done: number, all: number) => void
}

/**
 * Makes sure that a database holds the demo market: loads it into a new one, leaves a loaded one as it is, and begins again where
 * loading was interrupted.
 *
 * @throws {ConfigError} if the database is neither new nor a demo, or not loaded and in use: links without a password are never minted
 *   beside real data, and nobody's forum is emptied under him
 */
export async function prepareDemo<Actor>({ file, side, now, progress }: Needs<Actor>): Promise<void> {
  if (existsSync(file)) {
    const mark = demoMark(file)
    if (mark === 'loaded') return prepareDatabase(file)
    if (mark === null) throw notADemo(file)
    empty(file)
  }
  await prepareDatabase(file)
  const transactor = sqliteTransactor(file, () => undefined)
  const readers = openSqliteReaders(file)
  const writer = localWriter(transactor, executor(side), () => undefined)
  const guarding = localWriter(transactor, executor({ ...side, limits: true }), () => undefined)
  const say = (value: 'loading' | 'loaded') =>
    transactor.run(async ({ db, t: { site } }) => {
      await db.delete(site).where(eq(site.name, 'demo'))
      await db.insert(site).values({ name: 'demo', value })
    }, '')
  try {
    await say('loading')
    const door = (to: Writer) => makeRun(to, () => now, false)
    await loadDemo({ run: door(writer), guarded: door(guarding), readers, start: now, progress })
    await say('loaded')
  } finally {
    await readers.close()
    await writer.close()
  }
}

type Mark = 'new' | 'loading' | 'loaded' | null

function demoMark(file: string): Mark {
  const connection = new Database(file, { readonly: true })
  try {
    return markIn(connection)
  } finally {
    connection.close()
  }
}

/** What a database says of being a demo; `new` if there is nobody in it, null if it is somebody's forum, or no database of ours. */
function markIn(connection: Database.Database): Mark {
  try {
    const tables = tablesOf(connection)
    if (tables.length === 0) return 'new'
    if (!tables.includes('site')) return null
    const mark = connection.prepare("SELECT value FROM site WHERE name = 'demo'").pluck().get()
    if (mark === 'loading' || mark === 'loaded') return mark
    return connection.prepare('SELECT 1 FROM people LIMIT 1').get() === undefined ? 'new' : null
  } catch {
    return null
  }
}

/**
 * Empties a database that is no more than begun. It must have it for itself, and looks again once it has: while a forum is served from
 * it, or another demo is loading, it would lose what they write.
 */
function empty(file: string): void {
  const connection = new Database(file, { timeout: 0 })
  try {
    connection.pragma('locking_mode = EXCLUSIVE')
    connection.exec('BEGIN EXCLUSIVE')
    const mark = markIn(connection)
    if (mark !== 'new' && mark !== 'loading') throw notADemo(file)
    for (const table of tablesOf(connection)) connection.exec(`DROP TABLE "${table.replaceAll('"', '""')}"`)
    connection.exec('COMMIT')
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw new ConfigError(`${file} cannot be made a demo: ${(error as Error).message}`)
  } finally {
    connection.close()
  }
}

const notADemo = (file: string) => new ConfigError(`${file} is not a demo; the demo market loads into a new database only`)

const tablesOf = (connection: Database.Database) =>
  connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").pluck().all() as string[]
