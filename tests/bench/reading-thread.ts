import { Agent, get } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import { onSchedule } from './on-schedule.ts'
import { quantile } from './statistics.ts'

// Readers on a thread of their own, so that they do not wait for the collector and the answers of those who write.
const { url, aSecond, seconds } = workerData as { url: string; aSecond: number; seconds: number }
const agent = new Agent({ keepAlive: true })

/** Milliseconds from the moment when the page was due until all of it was there. */
const read = (due: number) =>
  new Promise<number>((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`a page was answered ${response.statusCode}`))
      response.resume().once('end', () => resolve(performance.now() - due))
    }).once('error', reject)
  })

parentPort!.on('message', async () => {
  const waits: Promise<number>[] = []
  await onSchedule(aSecond, seconds, (due) => waits.push(read(due)))
  parentPort!.postMessage(quantile(await Promise.all(waits), 0.99))
})
