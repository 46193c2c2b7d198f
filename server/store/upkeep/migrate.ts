import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type Database from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres'
import { migrate as migrateWithPostgres } from 'drizzle-orm/node-postgres/migrator'
import type { Pool } from 'pg'
import type { Dialect } from '../kit.ts'
import { Unusable } from './unusable.ts'

/** Any number will do, as long as every node uses the same: it keeps two of them from migrating at once. */
const MIGRATION_LOCK = 731_202_611

const folder = (dialect: Dialect) => fileURLToPath(new URL(`../../../migrations/${dialect}`, import.meta.url))

const LEDGER = '__drizzle_migrations'

/**
 * Brings a SQLite database to today's schema and gives a new one its epoch, all in one transaction that begins with the write
 * lock: of two processes that start at once the second waits and finds everything done.
 *
 * @throws {Unusable} if the database was made by a newer version, whose tables this one does not know
 */
export async function migrateSqlite(connection: Database.Database): Promise<void> {
  const known = readMigrationFiles({ migrationsFolder: folder('sqlite') })
  const migrate = () => {
    connection.exec(`CREATE TABLE IF NOT EXISTS ${LEDGER} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`)
    const last = Number(connection.prepare(`SELECT coalesce(max(created_at), 0) FROM ${LEDGER}`).pluck().get())
    if (last > known.at(-1)!.folderMillis) throw new Unusable('the database was made by a newer version of this program')
    for (const { sql, hash, folderMillis } of known.filter((migration) => migration.folderMillis > last)) {
      for (const statement of sql) connection.exec(statement)
      connection.prepare(`INSERT INTO ${LEDGER} (hash, created_at) VALUES (?, ?)`).run(hash, folderMillis)
    }
    connection.prepare("INSERT INTO site (name, value) VALUES ('epoch', ?) ON CONFLICT DO NOTHING").run(newEpoch())
  }
  connection.transaction(migrate).immediate()
}

/** Brings a PostgreSQL database to today's schema, one node at a time, and gives a new one its epoch. */
export async function migratePostgres(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('SET default_transaction_read_only = off')
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    await migrateWithPostgres(drizzlePostgres({ client }), { migrationsFolder: folder('postgres') })
    await client.query("INSERT INTO site (name, value) VALUES ('epoch', $1) ON CONFLICT DO NOTHING", [newEpoch()])
  } finally {
    client.release(true) // closes the connection, and with it the lock, whatever state it is in
  }
}

/** Renews the epoch: after a restore from backup, cursors of the lost time line must not be believed. */
export function renewEpoch(connection: Database.Database): void {
  connection.prepare("UPDATE site SET value = ? WHERE name = 'epoch'").run(newEpoch())
}

const newEpoch = () => randomBytes(6).toString('base64url')
