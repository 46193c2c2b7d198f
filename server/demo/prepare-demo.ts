import { existsSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { ConfigError } from '../kernel/config.ts'
import type { WritingSide } from '../store/writer/executor.ts'
import { executor } from '../store/writer/executor.ts'
import { prepareDatabase } from '../store/upkeep/prepare-database.ts'
import { makeRun } from '../store/run.ts'
import { openSqliteReaders } from '../store/sqlite.ts'
import { sqliteTransactor } from '../store/writer/transactor.ts'
import { localWriter } from '../store/writer/writer.ts'
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
 * @throws {ConfigError} if the database is neither new nor a demo: links without a password are never minted beside real data
 */
export async function prepareDemo<Actor>({ file, side, now, progress }: Needs<Actor>): Promise<void> {
  const mark = existsSync(file) ? demoMark(file) : 'new'
  if (mark === 'loaded') return prepareDatabase(file)
  if (mark === null) throw new ConfigError(`${file} is not a demo; the demo market loads into a new database only`)
  for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true })

  await prepareDatabase(file)
  const transactor = sqliteTransactor(file, () => undefined)
  const readers = openSqliteReaders(file)
  const writer = localWriter(transactor, executor(side), () => undefined)
  const say = (value: 'loading' | 'loaded') =>
    transactor.run(async ({ db, t: { site } }) => {
      await db.delete(site).where(eq(site.name, 'demo'))
      await db.insert(site).values({ name: 'demo', value })
    }, '')
  try {
    await say('loading')
    await loadDemo({ run: makeRun(writer, () => now, false), readers, start: now, progress })
    await say('loaded')
  } finally {
    await readers.close()
    await writer.close()
  }
}

/** What a database says of being a demo; `new` if it is empty, null if it is somebody's forum, or no database of ours. */
function demoMark(file: string): 'new' | 'loading' | 'loaded' | null {
  const connection = new Database(file, { readonly: true })
  try {
    const tables = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all()
    if (tables.length === 0) return 'new'
    if (!tables.includes('site')) return null
    const mark = connection.prepare("SELECT value FROM site WHERE name = 'demo'").pluck().get()
    if (mark === 'loading' || mark === 'loaded') return mark
    return connection.prepare('SELECT 1 FROM people LIMIT 1').get() === undefined ? 'new' : null
  } catch {
    return null
  } finally {
    connection.close()
  }
}
