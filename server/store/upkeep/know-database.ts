import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { Unusable } from './unusable.ts'

/**
 * Looks whether a file is a database of this program, or still empty, before anything is written to it.
 *
 * @throws {Unusable} if it is a folder, or holds the tables of somebody else
 */
export function knowDatabase(file: string): void {
  if (statSync(file).isDirectory()) throw new Unusable(`${file} is a folder`)
  const connection = new Database(file, { readonly: true })
  try {
    const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
    if (tables.length > 0 && !(tables.includes('site') && tables.includes('threads')))
      throw new Unusable(`${file} is the database of another program`)
  } finally {
    connection.close()
  }
}
