import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { check } from './backup.ts'
import { migrateSqlite, renewEpoch } from './migrate.ts'
import { openSqliteWriter } from './sqlite.ts'

/**
 * Puts a backup where the database should be, brings it to today's schema and renews its epoch, so that readers who were
 * ahead of it are told to load again instead of waiting for numbers that were given twice.
 *
 * @throws {Error} if the database exists already, or the backup is missing or damaged
 */
export async function restore(from: string, to: string): Promise<void> {
  if (!existsSync(from)) throw new Error(`there is no backup at ${from}`)
  if (existsSync(to)) throw new Error(`${to} exists already; move it away first (with its -wal and -shm files)`)
  check(from)
  const partial = `${to}.partial`
  copyFileSync(from, partial)
  const { connection } = openSqliteWriter(partial)
  await migrateSqlite(connection)
  await renewEpoch(connection)
  connection.pragma('wal_checkpoint(TRUNCATE)')
  connection.close()
  for (const rest of ['-wal', '-shm']) rmSync(partial + rest, { force: true })
  renameSync(partial, to)
}
