import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Readers } from './readers.ts'
import { defineSchema } from './schema.ts'
import type { Db, Scope } from './scope.ts'
import { Unusable } from './upkeep/unusable.ts'
import type { Transactions } from './writer/group-commit.ts'
import { inOneTurn, Strayed } from './writer/in-one-turn.ts'

const SNAPSHOT_CONNECTIONS = 4

/** Opens a SQLite file for writing, creating it if it is new. Every acknowledged commit is on the disk: WAL with full sync, asserted. */
export function openSqliteWriter(file: string): { connection: Database.Database; transactions: Transactions } {
  const connection = new Database(file)
  // Where a file system cannot do it, SQLite stays in another mode and only says so here.
  if (connection.pragma('journal_mode = WAL', { simple: true }) !== 'wal') throw new Unusable(`${file} cannot be kept in WAL mode`)
  connection.pragma('busy_timeout = 5000')
  connection.pragma('foreign_keys = ON')
  connection.pragma('journal_size_limit = 67108864')
  // What is forgotten is overwritten, not only let go: it must not be found in the file.
  connection.pragma('secure_delete = ON')
  // better-sqlite3 is compiled with NORMAL for WAL files that exist already: without this line a restart would lose durability silently.
  connection.pragma('synchronous = FULL')
  if (connection.pragma('synchronous', { simple: true }) !== 2) throw new Error('the database does not sync its commits to the disk')
  return { connection, transactions: transactionsOf(connection) }
}

function transactionsOf(connection: Database.Database): Transactions {
  const run = (sql: string) => {
    const statement = connection.prepare(sql)
    return async () => void statement.run()
  }
  const beginNow = run('BEGIN IMMEDIATE')
  const rollback = run('ROLLBACK')
  const undoTo = run('ROLLBACK TO one')
  const release = run('RELEASE one')
  const opened = placesOf(connection)
  async function begin() {
    await beginNow()
    // SQLite itself would go on writing to a file that has lost its name, and what it acknowledges would be gone with it.
    if (placesOf(connection) !== opened) throw moved()
  }
  return {
    scope: scopeOf(connection),
    begin,
    beginAlone: begin, // as every batch of this engine is
    commit: run('COMMIT'),
    rollback: async () => (connection.inTransaction ? rollback() : undefined),
    savepoint: run('SAVEPOINT one'),
    release,
    undo: async () => {
      await undoTo()
      await release()
    },
    within: (work) =>
      inOneTurn(work).catch((error: unknown) => {
        // Closing undoes the batch, and the strayed command, which goes on, finds nothing it could write to.
        if (error instanceof Strayed) connection.close()
        throw error
      }),
    lost: (error) => error instanceof Strayed || !connection.inTransaction,
    retryable: () => false,
  }
}

/** Which files stand under the names of this database and its log at this moment. */
const placesOf = ({ name }: Database.Database) =>
  [name, `${name}-wal`].map((file) => statSync(file, { throwIfNoEntry: false })?.ino).join(' ')

const moved = () => Object.assign(new Error('the file was removed or replaced'), { code: 'SQLITE_READONLY_DBMOVED' })

/** A read-only connection that is lent for one snapshot at a time. */
type Lent = { connection: Database.Database; scope: Scope; begin: Database.Statement; commit: Database.Statement }

/** Opens read-only connections to a SQLite file: one for single queries, up to four lent for consistent snapshots. */
export function openSqliteReaders(file: string): Readers {
  const open = () => {
    const connection = new Database(file, { readonly: true })
    connection.pragma('busy_timeout = 5000')
    return connection
  }
  const shared = open()
  const idle: Lent[] = []
  const waiting: (() => void)[] = []
  let opened = 0
  let closed = false

  async function lend(): Promise<Lent> {
    const before = idle.pop()
    if (before) return before
    if (opened >= SNAPSHOT_CONNECTIONS) {
      await new Promise<void>((resolve) => waiting.push(resolve))
      return lend()
    }
    const connection = open()
    opened++
    return { connection, scope: scopeOf(connection), begin: connection.prepare('BEGIN'), commit: connection.prepare('COMMIT') }
  }

  return {
    read: scopeOf(shared),
    async snapshot(work) {
      const lent = await lend()
      try {
        lent.begin.run()
        return await work(lent.scope)
      } finally {
        if (lent.connection.inTransaction) lent.commit.run()
        if (closed) lent.connection.close()
        else idle.push(lent)
        waiting.shift()?.()
      }
    },
    async close() {
      closed = true
      shared.close()
      for (const { connection } of idle) connection.close()
    },
  }
}

/** The scope of a SQLite connection; the cast from its drizzle type to the common one stands here alone. */
export const scopeOf = (connection: Database.Database): Scope => ({
  db: drizzle({ client: connection }) as unknown as Db,
  t: defineSchema('sqlite'),
  dialect: 'sqlite',
})
