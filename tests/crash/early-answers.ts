import { parentPort, workerData } from 'node:worker_threads'
import { writingSide } from '../../server/rooms.ts'
import { executor } from '../../server/store/writer/executor.ts'
import { serveWriter } from '../../server/store/writer/serve-writer.ts'
import { openSqliteWriter } from '../../server/store/sqlite.ts'
import type { Transactor } from '../../server/store/writer/transactor.ts'
import { localWriter } from '../../server/store/writer/writer.ts'
import type { WriterData } from '../../server/writer-thread.ts'

// A planted bug: this writer answers as soon as a command has run and commits every 20 ms. The crash loop must find it out.
const { database, limits } = workerData as WriterData

function hastyTransactor(file: string): Transactor {
  const { connection, transactions } = openSqliteWriter(file)
  setInterval(() => {
    if (connection.inTransaction) connection.exec('COMMIT')
  }, 20)
  return {
    async run(work) {
      if (!connection.inTransaction) connection.exec('BEGIN IMMEDIATE')
      return work(transactions.scope)
    },
    close: async () => void connection.close(),
  }
}

serveWriter(parentPort!, (hear) => localWriter(hastyTransactor(database), executor(writingSide({ limits })), hear))
