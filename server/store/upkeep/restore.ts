import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { openSqliteWriter } from '../sqlite.ts'
import { appear, check, copyDatabase } from './backup.ts'
import { knowDatabase } from './know-database.ts'
import { migrateSqlite, renewEpoch } from './migrate.ts'
import { Unusable, unlessUnusable } from './unusable.ts'

/**
 * Puts a backup where the database should be, brings it to today's schema and renews its epoch, so that readers who were
 * ahead of it are told to load again instead of waiting for numbers that were given twice.
 *
 * @throws {Unusable} if the database or something of it exists already, or the backup is missing, damaged, another program's or of
 *   a newer version
 */
export async function restore(from: string, to: string): Promise<void> {
  if (!existsSync(from)) throw new Unusable(`there is no backup at ${from}`)
  // A log that was left behind would be taken for the restored file's own, and be written into it.
  for (const part of ['', '-wal', '-shm', '-journal'])
    if (existsSync(to + part)) throw new Unusable(`${to}${part} exists already; move it away first, with all files whose names begin so`)
  await unlessUnusable(`${from} cannot be read`, () => knowDatabase(from))
  await check(from, 'integrity_check')
  mkdirSync(dirname(to), { recursive: true })
  await appear(to, async (partial) => {
    await copyDatabase(from, partial)
    await unlessUnusable(`${partial} cannot be used`, async () => {
      const { connection } = openSqliteWriter(partial)
      try {
        await migrateSqlite(connection)
        renewEpoch(connection)
      } finally {
        connection.close() // the last to close writes the log into the file
      }
    })
  })
}
