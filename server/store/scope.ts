import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Dialect } from './kit.ts'
import type { Schema } from './schema.ts'

/** What query functions may do with a database: what both engines can do. */
export type Db = Pick<
  PgDatabase<PgQueryResultHKT>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'with' | '$with' | '$count'
>

/** A database as query functions see it: the queries, the tables, and which engine it is. */
export type Scope = { readonly db: Db; readonly t: Schema; readonly dialect: Dialect }
