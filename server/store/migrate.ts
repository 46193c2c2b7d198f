import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type Database from 'better-sqlite3'
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateWithSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres'
import { migrate as migrateWithPostgres } from 'drizzle-orm/node-postgres/migrator'
import { eq } from 'drizzle-orm'
import type { Pool } from 'pg'
import type { Dialect } from './kit.ts'
import { scopeOf } from './sqlite.ts'

/** Any number will do, as long as every node uses the same: it keeps two of them from migrating at once. */
const MIGRATION_LOCK = 731_202_611

const folder = (dialect: Dialect) => fileURLToPath(new URL(`../../migrations/${dialect}`, import.meta.url))

/** Brings a SQLite database to today's schema and gives a new one its epoch. */
export async function migrateSqlite(connection: Database.Database): Promise<void> {
  migrateWithSqlite(drizzleSqlite({ client: connection }), { migrationsFolder: folder('sqlite') })
  const { db, t } = scopeOf(connection)
  await db.insert(t.site).values({ name: 'epoch', value: newEpoch() }).onConflictDoNothing()
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
export async function renewEpoch(connection: Database.Database): Promise<void> {
  const { db, t } = scopeOf(connection)
  await db.update(t.site).set({ value: newEpoch() }).where(eq(t.site.name, 'epoch'))
}

const newEpoch = () => randomBytes(6).toString('base64url')
