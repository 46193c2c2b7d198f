import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'

export type Dialect = 'sqlite' | 'postgres'

/**
 * Column and key makers of PostgreSQL. Its types are the canonical ones: they expose only what both engines can do (`await`).
 * Times are milliseconds since 1970, UTC, on both engines; ids and times are made by the program, never by SQL defaults.
 */
const postgresKit = {
  table: pg.pgTable,
  text: (name: string) => pg.text(name),
  int: (name: string) => pg.bigint(name, { mode: 'number' }),
  real: (name: string) => pg.doublePrecision(name),
  bool: (name: string) => pg.boolean(name),
  time: (name: string) => pg.bigint(name, { mode: 'number' }),
  json: <T>(name: string) => pg.jsonb(name).$type<T>(),
  primaryKey: pg.primaryKey,
  index: pg.index,
  unique: pg.uniqueIndex,
}

export type Kit = typeof postgresKit

const sqliteKit = {
  table: lite.sqliteTable,
  text: (name: string) => lite.text(name),
  int: (name: string) => lite.integer(name),
  real: (name: string) => lite.real(name),
  bool: (name: string) => lite.integer(name, { mode: 'boolean' }),
  time: (name: string) => lite.integer(name),
  json: <T>(name: string) => lite.text(name, { mode: 'json' }).$type<T>(),
  primaryKey: lite.primaryKey,
  index: lite.index,
  unique: lite.uniqueIndex,
} satisfies Record<keyof Kit, unknown>

/** The makers for one engine. The one cast between both engines' types stands here and is held by running every store test on both. */
export const kitOf = (dialect: Dialect): Kit => (dialect === 'postgres' ? postgresKit : (sqliteKit as unknown as Kit))
