import { newId } from '../../server/kernel/new-id.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { makeRun, type Run } from '../../server/store/run.ts'
import { workerWriter } from '../../server/store/worker-writer.ts'
import { short, type Figure } from './report.ts'
import { startForum } from './start-forum.ts'
import { interleaved, median, quantile } from './statistics.ts'

const WRITERS = 64
const ROUNDS = 7
const SECONDS = 2
const ARRIVALS_A_SECOND = 500
const READS_A_SECOND = 100

/** Posting: what group commit brings, and what readers notice of it. */
export default async function post(): Promise<Figure[]> {
  return [await groupCommit(), ...(await readersBesideWriters())]
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
    const pairs = await interleaved(
      ROUNDS,
      () => measure(256),
      () => measure(1),
    )
    const ratio = median(pairs.map((pair) => pair.ratio))
    return {
      what: `replies posted a second by ${WRITERS} writers, full sync: shared commits / one commit a request`,
      goal: '≥ 3 ×',
      seen: `${short(ratio)} ×`,
      met: ratio >= 3,
      detail: `${short(median(pairs.map((p) => p.a)))} / ${short(median(pairs.map((p) => p.b)))} a second; median of ${ROUNDS} pairs`,
    }
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
async function readersBesideWriters(): Promise<Figure[]> {
  const forum = await startForum({ replies: 50 })
  const busy = await openQuietThread(forum)
  const read = (path: string) => readOnSchedule(`${forum.origin}${path}`)
  try {
    await read(forum.threadPath)
    const compare = (path: string) =>
      interleaved(
        ROUNDS,
        async () => {
          const writing = postOnSchedule(forum, busy)
          const p99 = await read(path)
          await writing
          return p99
        },
        () => read(path),
      )
    const quiet = await compare(forum.threadPath)
    const ratio = median(quiet.map((pair) => pair.ratio))
    return [
      {
        what: `p99 of a thread's page while ${ARRIVALS_A_SECOND} replies a second arrive in another thread / quiet`,
        goal: '≤ 2 ×',
        seen: `${short(ratio)} ×`,
        met: ratio <= 2,
        detail: `${short(median(quiet.map((p) => p.a)))} / ${short(median(quiet.map((p) => p.b)))} ms at ${READS_A_SECOND} reads a second; median of ${ROUNDS} pairs`,
      },
    ]
  } finally {
    await forum.stop()
  }
}

type Forum = Awaited<ReturnType<typeof startForum>>

/** Opens the thread that the replies arrive in. @returns its number */
async function openQuietThread(forum: Forum): Promise<number> {
  const response = await ask(forum, 'POST', '/api/threads', {
    title: 'Di sini ramai sekali malam ini',
    text: 'Semua orang menulis di debat ini sekarang, jadi yang lain bisa membaca dengan tenang.',
  })
  return ((await response.json()) as { id: number }).id
}

/** Posts at fixed moments, whether the answers before have come or not, for as long as one measurement takes. */
async function postOnSchedule(forum: Forum, threadId: number): Promise<void> {
  const answers: Promise<Response>[] = []
  await onSchedule(ARRIVALS_A_SECOND, () =>
    answers.push(ask(forum, 'POST', `/api/threads/${threadId}/replies`, { text: 'Ongkir naik lagi.' })),
  )
  for (const { status } of await Promise.all(answers)) if (status !== 201) throw new Error(`a reply was answered ${status}`)
}

/** Milliseconds that the slowest of a hundred readers waits, counted from the moment when he should have been served. */
async function readOnSchedule(url: string): Promise<number> {
  const waits: Promise<number>[] = []
  await onSchedule(READS_A_SECOND, (due) =>
    waits.push(
      fetch(url, { headers: { 'accept-encoding': 'br' } })
        .then((response) => response.arrayBuffer())
        .then(() => performance.now() - due),
    ),
  )
  return quantile(await Promise.all(waits), 0.99)
}

async function onSchedule(aSecond: number, work: (due: number) => unknown): Promise<void> {
  const start = performance.now()
  for (let i = 0; i < aSecond * SECONDS; i++) {
    const due = start + (i * 1000) / aSecond
    const early = due - performance.now()
    if (early > 1) await new Promise((resolve) => setTimeout(resolve, early))
    work(due)
  }
}

const ask = ({ origin, cookie }: Forum, method: string, path: string, body: object) =>
  fetch(origin + path, { method, headers: { 'content-type': 'application/json', cookie, origin }, body: JSON.stringify(body) })
