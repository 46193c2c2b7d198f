import { parentPort, workerData } from 'node:worker_threads'
import { writingSide } from './rooms.ts'
import { executor } from './store/writer/executor.ts'
import { serveWriter } from './store/writer/serve-writer.ts'
import { sqliteTransactor } from './store/writer/transactor.ts'
import { localWriter } from './store/writer/writer.ts'

/** What the main thread hands to its writer. */
export type WriterData = { readonly database: string; readonly limits: boolean }

const { database, limits } = workerData as WriterData
if (!parentPort) throw new Error('the writer runs in a worker thread')
serveWriter(parentPort, (hear) => localWriter(sqliteTransactor(database, hear), executor(writingSide({ limits })), hear))
