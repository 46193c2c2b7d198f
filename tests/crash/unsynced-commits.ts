import { parentPort, workerData } from 'node:worker_threads'
import { writingSide } from '../../server/rooms.ts'
import { executor } from '../../server/store/writer/executor.ts'
import { groupCommit } from '../../server/store/writer/group-commit.ts'
import { serveWriter } from '../../server/store/writer/serve-writer.ts'
import { openSqliteWriter } from '../../server/store/sqlite.ts'
import { localWriter } from '../../server/store/writer/writer.ts'
import type { WriterData } from '../../server/writer-thread.ts'

// A planted bug: this writer leaves it to the system when its commits reach the disk, as SQLite does where nobody asks for more.
const { database, limits } = workerData as WriterData
const { connection, transactions } = openSqliteWriter(database)
connection.pragma('synchronous = NORMAL')
const queue = groupCommit((use) => use(transactions), 256)
const transactor = { run: queue.run, close: async () => void connection.close() }
serveWriter(parentPort!, (hear) => localWriter(transactor, executor(writingSide({ limits })), hear))
