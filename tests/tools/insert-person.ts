import type Database from 'better-sqlite3'

const ORDINARY = {
  skeleton: '!',
  password_hash: '!',
  role: 'member',
  state: 'active',
  locale: 'id',
  reads: '["id"]',
  time_zone: 'Asia/Jakarta',
  about: '',
  created_at: 0,
  muted: 0,
}

/** Writes a person into an SQLite file past every rule, as only damage or an old tool would. */
export function insertPerson(database: Database.Database, person: { id: string; name: string }): void {
  const row: Record<string, string | number> = { ...ORDINARY, ...person }
  const names = Object.keys(row)
  database.prepare(`INSERT INTO people (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`).run(row)
}
