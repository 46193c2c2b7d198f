import { parentPort, workerData } from 'node:worker_threads'
import { onSchedule } from './on-schedule.ts'
import { request } from './request.ts'
import { quantile } from './statistics.ts'

// Readers on a thread of their own, so that they do not wait for the collector and the answers of those who write.
const { url, aSecond, seconds } = workerData as { url: string; aSecond: number; seconds: number }

parentPort!.on('message', async () => {
  const waits: Promise<number>[] = []
  await onSchedule(aSecond, seconds, (due) => waits.push(request(url).then(() => performance.now() - due)))
  parentPort!.postMessage(quantile(await Promise.all(waits), 0.99))
})
