import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { migrateSqlite } from './migrate.ts'
import { openSqliteWriter } from './sqlite.ts'

/** Creates the database file if it is new and brings it to today's schema. It may then be opened by readers and a writer. */
export async function prepareDatabase(file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  const { connection } = openSqliteWriter(file)
  try {
    await migrateSqlite(connection)
  } finally {
    connection.close()
  }
}
