import { groupCommit } from './group-commit.ts'
import { openPostgres } from './postgres.ts'
import type { Scope } from './scope.ts'
import { openSqliteWriter } from './sqlite.ts'

/** The writing side of a database, whichever engine it is. */
export type Transactor = {
  /** Runs work in a transaction shared with others of its lane; settles after the commit. Work of one lane runs in order. */
  run<T>(work: (tx: Scope) => Promise<T>, lane: string): Promise<T>
  close(): Promise<void>
}

const SQLITE_BATCH = 256
const POSTGRES_BATCH = 64

/** SQLite has one writer, so every lane shares one queue. */
export function sqliteTransactor(file: string): Transactor {
  const { connection, transactions } = openSqliteWriter(file)
  const queue = groupCommit((use) => use(transactions), SQLITE_BATCH)
  return {
    run: (work) => queue.run(work),
    close: async () => void connection.close(),
  }
}

/** PostgreSQL writes lanes in parallel: a hot thread's commands share one transaction instead of waiting for its row one by one. */
export function postgresTransactor({ lend, readers }: Pick<ReturnType<typeof openPostgres>, 'lend' | 'readers'>): Transactor {
  const lanes = new Map<string, ReturnType<typeof groupCommit>>()
  return {
    async run(work, lane) {
      const queue = lanes.get(lane) ?? groupCommit(lend, POSTGRES_BATCH)
      lanes.set(lane, queue)
      try {
        return await queue.run(work)
      } finally {
        if (queue.depth() === 0 && lanes.get(lane) === queue) lanes.delete(lane)
      }
    },
    close: () => readers.close(),
  }
}
