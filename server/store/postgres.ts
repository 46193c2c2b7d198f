import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool, type PoolClient } from 'pg'
import { Refusal } from '../kernel/refusal.ts'
import { storageFault } from '../kernel/storage-fault.ts'
import type { Readers } from './readers.ts'
import { defineSchema } from './schema.ts'
import type { Db, Scope } from './scope.ts'
import type { Lend, Transactions } from './writer/group-commit.ts'

const SERIALIZATION_FAILURE = '40001'
const DEADLOCK = '40P01'
/** A key claimed by another batch must become visible in this one, so each statement sees what is committed by then. */
const BEGIN = 'BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE'
/** Any number will do that nothing else locks in this database, the same on every node. */
const BATCHES_LOCK = 731_202_612

/** Opens a pool of connections to PostgreSQL: readers, and transactions lent for one batch at a time. */
export function openPostgres(url: string) {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    onConnect: async (client) => void (await client.query('SET default_transaction_read_only = on')), // only a batch says that it writes
  })
  // A connection that breaks tells its user through his query; the same news as an event would end the process if nobody heard it.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const known = new WeakMap<PoolClient, Transactions>()
  const transactionsFor = (client: PoolClient) => {
    const before = known.get(client)
    if (before) return before
    const made = transactionsOf(client)
    known.set(client, made)
    return made
  }

  let ended: Promise<void> | undefined
  const readers: Readers = {
    read: scopeOf(pool),
    async snapshot(work) {
      const client = await pool.connect()
      try {
        await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
        return await work(transactionsFor(client).scope)
      } finally {
        await client.query('COMMIT').then(
          () => client.release(),
          () => client.release(true),
        )
      }
    },
    close: () => (ended ??= pool.end()), // readers and writer share the pool, and both are closed
  }

  const lend: Lend = async (use) => {
    const client = await pool.connect()
    try {
      const result = await use(transactionsFor(client))
      client.release()
      return result
    } catch (error) {
      client.release(true) // it may still be in the failed batch's transaction
      throw error
    }
  }

  return { pool, readers, lend }
}

function transactionsOf(client: PoolClient): Transactions {
  const run = (sql: string) => async () => void (await client.query(sql))

  /** A connection lost here leaves open whether the batch was committed; its keys make a second try exact. */
  async function commit() {
    try {
      const { command } = await client.query('COMMIT')
      if (command !== 'COMMIT') throw new Error('PostgreSQL rolled a batch back instead of committing it')
    } catch (error) {
      throw storageFault(error) === undefined ? error : new Refusal('outcome-unknown', { retryAfter: 1 })
    }
  }

  return {
    scope: scopeOf(client),
    // Every batch shares one lock until it ends, in one round trip with its beginning; a batch that wants to be alone takes it whole.
    begin: run(`${BEGIN}; SELECT pg_advisory_xact_lock_shared(${BATCHES_LOCK})`),
    beginAlone: run(`${BEGIN}; SELECT pg_advisory_xact_lock(${BATCHES_LOCK})`),
    commit,
    rollback: run('ROLLBACK'),
    savepoint: run('SAVEPOINT one'),
    release: run('RELEASE SAVEPOINT one'),
    undo: run('ROLLBACK TO SAVEPOINT one; RELEASE SAVEPOINT one'),
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

const scopeOf = (client: Pool | PoolClient): Scope => ({
  db: drizzle({ client }) satisfies Db,
  t: defineSchema('postgres'),
  dialect: 'postgres',
})
