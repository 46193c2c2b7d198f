import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { openSqliteWriter } from '../sqlite.ts'
import { knowDatabase } from './know-database.ts'
import { migrateSqlite } from './migrate.ts'
import { unlessUnusable } from './unusable.ts'

/**
 * Creates the database file if it is new and brings it to today's schema. It may then be opened by readers and a writer.
 *
 * @throws {Unusable} if the file cannot be read or written, is damaged, locked, another program's, or of a newer version
 */
export async function prepareDatabase(file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  await unlessUnusable(`${file} cannot be used`, async () => {
    if (existsSync(file)) knowDatabase(file)
    const { connection } = openSqliteWriter(file)
    try {
      await migrateSqlite(connection)
    } finally {
      connection.close()
    }
  })
}
