import type Database from 'better-sqlite3'
import type { Signal } from '../commands.ts'
import type { openPostgres } from '../postgres.ts'
import type { Scope } from '../scope.ts'
import { openSqliteWriter } from '../sqlite.ts'
import { groupCommit } from './group-commit.ts'
import { watchStorage } from './watch-storage.ts'

/** The writing side of a database, whichever engine it is. */
export type Transactor = {
  /** Runs work in a transaction shared with others of its lane; settles after the commit. Work of one lane runs in order. */
  run<T>(work: (tx: Scope) => Promise<T>, lane: string): Promise<T>
  close(): Promise<void>
}

type Hear = (signals: readonly Signal[]) => void

const SQLITE_BATCH = 256
const POSTGRES_BATCH = 64

/** SQLite has one writer, so every lane shares one queue. `hear` learns of failing storage; `batch` is how many share a commit. */
export function sqliteTransactor(file: string, hear: Hear, batch: number = SQLITE_BATCH): Transactor {
  const { connection, transactions } = openSqliteWriter(file)
  const queue = groupCommit(
    watchStorage((use) => use(transactions), hear),
    batch,
  )
  return {
    run: (work) => queue.run(work),
    async close() {
      intoTheFile(connection)
      connection.close()
    },
  }
}

/** Brings all that is in the log into the file itself: who copies the file of a stopped forum, and nothing else, then has everything. */
function intoTheFile(connection: Database.Database) {
  try {
    connection.pragma('busy_timeout = 0') // a stop waits for no reader
    connection.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // No room, or closed already by a command that strayed: it stays in the log, where the next start finds it.
  }
}

/** PostgreSQL writes lanes in parallel: a hot thread's commands share one transaction instead of waiting for its row one by one. */
export function postgresTransactor({ lend, readers }: Pick<ReturnType<typeof openPostgres>, 'lend' | 'readers'>, hear: Hear): Transactor {
  const watched = watchStorage(lend, hear)
  const lanes = new Map<string, ReturnType<typeof groupCommit> & { jobs: number }>()
  return {
    async run(work, lane) {
      const queue = lanes.get(lane) ?? { ...groupCommit(watched, POSTGRES_BATCH), jobs: 0 }
      lanes.set(lane, queue)
      queue.jobs++
      try {
        return await queue.run(work)
      } finally {
        queue.jobs--
        if (queue.jobs === 0) lanes.delete(lane)
      }
    },
    close: () => readers.close(),
  }
}
