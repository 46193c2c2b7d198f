import { parentPort, workerData } from 'node:worker_threads'
import { writingSide } from '../../server/rooms.ts'
import { executor } from '../../server/store/writer/executor.ts'
import { serveWriter } from '../../server/store/writer/serve-writer.ts'
import { sqliteTransactor } from '../../server/store/writer/transactor.ts'
import { localWriter } from '../../server/store/writer/writer.ts'

// The product's own writer but for how many commands share a commit.
const { database, batch } = workerData as { database: string; batch: number }
serveWriter(parentPort!, (hear) => localWriter(sqliteTransactor(database, hear, batch), executor(writingSide({ limits: false })), hear))
