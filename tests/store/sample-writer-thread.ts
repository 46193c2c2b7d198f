import { parentPort, workerData } from 'node:worker_threads'
import { executor } from '../../server/store/writer/executor.ts'
import { serveWriter } from '../../server/store/writer/serve-writer.ts'
import { sqliteTransactor } from '../../server/store/writer/transactor.ts'
import { localWriter } from '../../server/store/writer/writer.ts'
import { sampleSide } from './sample-side.ts'

/** `dieAt` ends the thread between its n-th commit of news and the answer to it. */
export type SampleData = { readonly database: string; readonly dieAt?: number }

const { database, dieAt } = workerData as SampleData
let news = 0
serveWriter(parentPort!, (hear) =>
  localWriter(sqliteTransactor(database, hear), executor(sampleSide), (signals) => {
    if (++news === dieAt) process.exit(8)
    hear(signals)
  }),
)
