import { spawn } from 'node:child_process'
import { pageMaker } from './page-maker.ts'
import { short, type Figure } from './report.ts'
import { startForum } from './start-forum.ts'
import { interleaved, median } from './statistics.ts'
import { wrk } from './wrk.ts'

const ROUNDS = 7
const SECONDS = 3
const RENDERS = 400

/** A thread's page of fifty replies: sent from the cache against the floor, and made anew. */
export default async function page(): Promise<Figure[]> {
  const forum = await startForum({ replies: 50, processor: 0 })
  const port = Number(new URL(forum.origin).port) + 1
  const bare = spawn('taskset', ['-c', '0', process.execPath, 'tests/bench/bare-fastify.ts', String(port)], { stdio: 'inherit' })
  try {
    const cached = () => wrk(forum.origin + forum.threadPath, SECONDS, ['Accept-Encoding: br, gzip'])
    const floor = () => wrk(`http://127.0.0.1:${port}/`, SECONDS)
    await cached()
    await floor()
    const pairs = await interleaved(ROUNDS, cached, floor)
    const ratio = median(pairs.map((pair) => pair.ratio))
    return [
      {
        what: 'cached page of 50 replies, brotli / bare Fastify sending a constant string of 30 kB, answers a second',
        goal: '≥ 1.5 ×',
        seen: `${short(ratio)} ×`,
        met: ratio >= 1.5,
        detail: `${short(median(pairs.map((p) => p.a)))} / ${short(median(pairs.map((p) => p.b)))} a second, server on one processor; median of ${ROUNDS} pairs`,
      },
      await uncached(forum.database),
    ]
  } finally {
    bare.kill()
    await forum.stop()
  }
}

/** The whole document from the rows, fragments of replies kept as they are in the running server. */
async function uncached(database: string): Promise<Figure> {
  const { make, readers } = pageMaker(database)
  const times: number[] = []
  for (let i = 0; i < RENDERS; i++) {
    const before = performance.now()
    await make('1')
    times.push(performance.now() - before)
  }
  await readers.close()
  const seen = median(times.slice(RENDERS / 4))
  return {
    what: 'the same page made anew: reads, 50 cards, frame',
    goal: '≤ 0.5 ms',
    seen: `${short(seen)} ms`,
    met: seen <= 0.5,
    detail: `median of ${(RENDERS * 3) / 4}, after a warm-up`,
  }
}
