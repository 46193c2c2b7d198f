import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Transactions } from './group-commit.ts'
import type { Readers } from './readers.ts'
import { defineSchema } from './schema.ts'
import type { Db, Scope } from './scope.ts'

const SERIALIZATION_FAILURE = '40001'
const DEADLOCK = '40P01'

/** Opens a pool of connections to PostgreSQL: readers, and transactions lent for one batch at a time. */
export function openPostgres(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  const known = new WeakMap<pg.PoolClient, Transactions>()
  const transactionsFor = (client: pg.PoolClient) => {
    const before = known.get(client)
    if (before) return before
    const made = transactionsOf(client)
    known.set(client, made)
    return made
  }

  const readers: Readers = {
    read: scopeOf(pool),
    async snapshot(work) {
      const client = await pool.connect()
      try {
        await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
        return await work(transactionsFor(client).scope)
      } finally {
        await client.query('COMMIT')
        client.release()
      }
    },
    close: () => pool.end(),
  }

  return {
    pool,
    readers,
    async lend<T>(use: (tx: Transactions) => Promise<T>): Promise<T> {
      const client = await pool.connect()
      try {
        return await use(transactionsFor(client))
      } finally {
        client.release()
      }
    },
  }
}

function transactionsOf(client: pg.PoolClient): Transactions {
  const run = (sql: string) => async () => void (await client.query(sql))
  return {
    scope: scopeOf(client),
    begin: run('BEGIN'),
    commit: run('COMMIT'),
    rollback: run('ROLLBACK'),
    savepoint: run('SAVEPOINT one'),
    release: run('RELEASE SAVEPOINT one'),
    undo: run('ROLLBACK TO SAVEPOINT one'),
    within: (work) => work,
    lost: (error) => retryable(error),
    retryable,
  }
}

/** drizzle wraps what the driver threw; the driver's own error with its code is the cause. */
function retryable(error: unknown): boolean {
  const code = (error as { code?: string } | undefined)?.code
  const cause = (error as { cause?: unknown } | undefined)?.cause
  return code === SERIALIZATION_FAILURE || code === DEADLOCK || (cause !== undefined && retryable(cause))
}

const scopeOf = (client: pg.Pool | pg.PoolClient): Scope => ({
  db: drizzle({ client }) satisfies Db,
  t: defineSchema('postgres'),
  dialect: 'postgres',
})
