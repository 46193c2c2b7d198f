import { parentPort, workerData } from 'node:worker_threads'
import { writingSide } from '../../server/rooms.ts'
import { executor } from '../../server/store/writer/executor.ts'
import { serveWriter } from '../../server/store/writer/serve-writer.ts'
import { openSqliteWriter } from '../../server/store/sqlite.ts'
import type { Transactor } from '../../server/store/writer/transactor.ts'
import { localWriter } from '../../server/store/writer/writer.ts'
import type { WriterData } from '../../server/writer-thread.ts'

// A planted bug: this writer commits a vote and its counter one after the other. The crash loop must find out what falls between.
const { database, limits } = workerData as WriterData
const { connection, transactions } = openSqliteWriter(database)
const transactor: Transactor = { run: (work) => work(transactions.scope), close: async () => void connection.close() }

serveWriter(parentPort!, (hear) => localWriter(transactor, executor(writingSide({ limits })), hear))
