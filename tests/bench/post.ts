import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { newId } from '../../server/kernel/new-id.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { makeRun, type Run } from '../../server/store/run.ts'
import { workerWriter } from '../../server/store/writer/worker-writer.ts'
import { onSchedule } from './on-schedule.ts'
import { request } from './request.ts'
import { paired } from './paired.ts'
import type { Figure } from './report.ts'
import { startForum, type StartedForum } from './start-forum.ts'

const WRITERS = 64
const ROUNDS = 7
const SECONDS = 2
const WARM_UP = 4
const ARRIVALS_A_SECOND = 500
const READS_A_SECOND = 100

/** Posting: what group commit brings, and what readers notice of it. */
export default async function post(): Promise<Figure[]> {
  return [await groupCommit(), await readersBesideWriters()]
}

/** Sixty-four people who each post as soon as they are answered: commits shared, against one commit a request; both fully synced. */
async function groupCommit(): Promise<Figure> {
  const forum = await startForum({ replies: 0 })
  await forum.stop({ keep: true })
  const thread = new URL('./batch-writer-thread.ts', import.meta.url)
  const measure = async (batch: number) => {
    const writer = workerWriter(thread, { database: forum.database, batch }, { signals: () => undefined, restarted: () => undefined })
    const rate = await postsASecond(makeRun(writer, Date.now, false), forum.personId)
    await writer.close()
    return rate
  }
  try {
    await measure(256)
    return await paired({
      what: `replies posted a second by ${WRITERS} writers, full sync: shared commits / one commit a request`,
      goal: { least: 3 },
      rounds: ROUNDS,
      unit: 'a second',
      a: () => measure(256),
      b: () => measure(1),
    })
  } finally {
    forum.remove()
  }
}

async function postsASecond(run: Run, personId: string): Promise<number> {
  const end = performance.now() + SECONDS * 1000
  let posted = 0
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (performance.now() < end) {
        await run(postReply, {
          actor: { personId, sessionId: null },
          key: newId(Date.now()),
          input: { threadId: 1, text: 'Ongkir naik lagi.' },
        })
        posted++
      }
    }),
  )
  return posted / SECONDS
}

/** How long a reader waits for a page while replies arrive on schedule, against the same quiet. */
async function readersBesideWriters(): Promise<Figure> {
  const forum = await startForum({ replies: 50 })
  const busy = await openBusyThread(forum)
  const readers = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: { url: forum.origin + forum.threadPath, aSecond: READS_A_SECOND, seconds: SECONDS },
  })
  /** @returns milliseconds that the slowest of a hundred readers waited */
  const quiet = async () => {
    readers.postMessage('go')
    const [p99] = (await once(readers, 'message')) as [number]
    return p99
  }
  const writing = async () => {
    const [p99] = await Promise.all([quiet(), postOnSchedule(forum, busy)])
    return p99
  }
  try {
    // A server that has just started still compiles what it runs: that is another question.
    for (let round = 0; round < WARM_UP; round++) await writing()
    return await paired({
      what: `p99 of a thread's page while ${ARRIVALS_A_SECOND} replies a second arrive in another thread / quiet`,
      goal: { most: 2 },
      rounds: ROUNDS,
      unit: `ms at ${READS_A_SECOND} reads a second`,
      a: writing,
      b: quiet,
    })
  } finally {
    await readers.terminate()
    await forum.stop()
  }
}

/** Opens the thread that the replies arrive in. @returns its number */
async function openBusyThread(forum: StartedForum): Promise<number> {
  const body = JSON.stringify({
    title: 'Di sini ramai sekali malam ini',
    text: 'Semua orang menulis di debat ini sekarang, jadi yang lain bisa membaca dengan tenang.',
  })
  const response = await fetch(`${forum.origin}/api/threads`, { method: 'POST', headers: jsonFrom(forum), body })
  return ((await response.json()) as { id: number }).id
}

async function postOnSchedule(forum: StartedForum, threadId: number): Promise<void> {
  const url = `${forum.origin}/api/threads/${threadId}/replies`
  const posted = { headers: jsonFrom(forum), body: JSON.stringify({ text: 'Ongkir naik lagi.' }) }
  const answers: Promise<void>[] = []
  await onSchedule(ARRIVALS_A_SECOND, SECONDS, () => answers.push(request(url, posted)))
  await Promise.all(answers)
}

const jsonFrom = ({ origin, cookie }: StartedForum) => ({ 'content-type': 'application/json', cookie, origin })
