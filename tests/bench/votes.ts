import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { hashToken } from '../../server/kernel/hash-token.ts'
import { newId } from '../../server/kernel/new-id.ts'
import { newToken } from '../../server/kernel/new-token.ts'
import { openSqliteReaders, openSqliteWriter, scopeOf } from '../../server/store/sqlite.ts'
import { ordinaryPerson } from '../tools/ordinary-person.ts'
import { manyVotes } from './many-votes.ts'
import { short, type Figure } from './report.ts'
import { startForum, type StartedForum } from './start-forum.ts'
import { median } from './statistics.ts'
import type { Ask, RoundResult, Seen } from './vote-load.ts'

const VOTES_A_SECOND = 1_000
const SECONDS = 10
const FOLLOWERS = 1_000
const REPLIES = 50
const VOTERS = 500
const PAIRS = 3
const READS_A_SECOND = 100
/** After the last vote the figures must have come to everybody within this time. */
const SETTLED_MS = 8_000

/** A thread in which a thousand vote each second while a thousand follow: whether all is counted and told, and what other threads notice. */
export default async function votes(): Promise<Figure[]> {
  const cookies = Array.from({ length: VOTERS }, newToken)
  const forum = await startForum({
    replies: REPLIES,
    prepare: (database) => letVotersIn(database, cookies),
    env: { DUA_LAPAK_TRUST_PROXY: '127.0.0.1' },
  })
  const load = spawn('taskset', ['-c', '1', process.execPath, fileURLToPath(new URL('./vote-load.ts', import.meta.url))], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const otherThread = await openOtherThread(forum)
  const reading = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: { url: otherThread, aSecond: READS_A_SECOND, seconds: SECONDS },
  })
  const readOthers = async (): Promise<number> => {
    reading.postMessage('go')
    return ((await once(reading, 'message')) as [number])[0]
  }
  try {
    const port = Number(new URL(forum.origin).port)
    const start = { port, followers: FOLLOWERS, cookies: cookies.map((token) => `sid=${token}`), replies: REPLIES }
    await tell(load, { start })
    // A server that has just started still compiles what it runs: that is another question.
    await round(load, forum, 0, readOthers, 4)
    const rounds: Rounds = []
    for (let say = 1; say <= PAIRS; say++) {
      const quiet = await readOthers()
      rounds.push({ quiet, ...(await round(load, forum, say, readOthers, SECONDS)) })
    }
    return [...report(rounds, await recount(forum)), await manyVotes()]
  } finally {
    load.kill()
    await reading.terminate()
    await forum.stop()
  }
}

type Rounds = ({ quiet: number } & Awaited<ReturnType<typeof round>>)[]

/** People of both stalls, in halves, each with a session: straight into the tables, as nobody is measured joining. */
async function letVotersIn(database: string, tokens: readonly string[]): Promise<void> {
  const { connection } = openSqliteWriter(database)
  const { db, t } = scopeOf(connection)
  const at = Date.now()
  for (const [index, token] of tokens.entries()) {
    const person = { ...ordinaryPerson(`pemilih-${index}`, at), stall: index % 2 === 0 ? 'online' : 'offline' } as const
    await db.insert(t.people).values(person)
    const session = { id: newId(at), personId: person.id, tokenHash: hashToken(token), device: 'bench', createdAt: at, seenAt: at }
    await db.insert(t.sessions).values(session)
  }
  connection.close()
}

async function openOtherThread({ origin, cookie }: StartedForum): Promise<string> {
  const body = JSON.stringify({
    title: 'Di sini sepi',
    text: 'Di debat ini orang membaca dengan tenang, sementara yang lain memberi suara.',
  })
  const headers = { 'content-type': 'application/json', cookie, origin }
  const response = await fetch(`${origin}/api/threads`, { method: 'POST', headers, body })
  const { id, slug } = (await response.json()) as { id: number; slug: string }
  return `${origin}/id/debat/${id}-${slug}`
}

async function tell<T>(load: ChildProcess, ask: Ask): Promise<T> {
  load.send(ask)
  return ((await once(load, 'message')) as [T])[0]
}

/** A round of votes, with readers of another thread beside it; then the figures may settle, and the followers are asked what they have. */
async function round(load: ChildProcess, forum: StartedForum, say: number, readOthers: () => Promise<number>, seconds: number) {
  const before = forum.processorTime()
  const [p99, voted] = await Promise.all([readOthers(), tell<RoundResult>(load, { round: { say, aSecond: VOTES_A_SECOND, seconds } })])
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS))
  const seen = await tell<Seen>(load, { seen: { truth: await drawnFigures(forum) } })
  const processor = (forum.processorTime() - before) / voted.accepted
  return { p99, voted, seen, processor }
}

/** The figures of all replies as whoever comes now is told of them, frame by frame. */
async function drawnFigures({ origin }: StartedForum): Promise<Record<string, string>> {
  const drawn: Record<string, string> = {}
  for (let version = 0; ;) {
    const answer = await fetch(`${origin}/live/poll?v=1&lang=id&as=html&th=1.-1.${version}&w=0`)
    const { f } = (await answer.json()) as { f: { t: string; v: number; d: { replies: [number, string][] } }[] }
    const frame = f.find(({ t }) => t === 'tally')
    if (!frame) return drawn
    for (const [number, markup] of frame.d.replies) drawn[number] = markup
    version = frame.v
  }
}

/** Votes as they stand against the counters that say how many there are. @returns how many votes, and replies whose counters are wrong */
async function recount({ database }: StartedForum): Promise<{ votes: number; wrong: number }> {
  const readers = openSqliteReaders(database)
  const { db, t } = readers.read
  const counted = new Map<string, number>()
  const all = await db.select().from(t.votes)
  for (const { number, stall, vote } of all) {
    const key = `${number} ${stall} ${vote}`
    counted.set(key, (counted.get(key) ?? 0) + 1)
  }
  const rows = await db.select().from(t.replyFigures)
  const wrong = rows.filter(
    (row) =>
      row.onlineAgree !== (counted.get(`${row.number} online agree`) ?? 0) ||
      row.onlineDisagree !== (counted.get(`${row.number} online disagree`) ?? 0) ||
      row.onlinePass !== (counted.get(`${row.number} online pass`) ?? 0) ||
      row.offlineAgree !== (counted.get(`${row.number} offline agree`) ?? 0) ||
      row.offlineDisagree !== (counted.get(`${row.number} offline disagree`) ?? 0) ||
      row.offlinePass !== (counted.get(`${row.number} offline pass`) ?? 0),
  ).length
  await readers.close()
  return { votes: all.length, wrong: rows.length === REPLIES ? wrong : REPLIES }
}

function report(rounds: Rounds, { votes: kept, wrong }: { votes: number; wrong: number }): Figure[] {
  const asked = VOTES_A_SECOND * SECONDS
  const accepted = rounds.map(({ voted }) => voted.accepted)
  const refused = rounds.map(({ voted }) => JSON.stringify(voted.refused)).filter((text) => text !== '{}')
  const inTime = rounds.map(({ voted }) => voted.tookMs / 1000)
  const perSecond = Math.max(...rounds.map(({ seen }) => seen.most))
  const behind = rounds.reduce((sum, { seen }) => sum + seen.wrong, 0)
  const ratio = median(rounds.map(({ p99, quiet }) => p99 / quiet))
  const load = `${VOTES_A_SECOND} votes a second into one thread of ${REPLIES} replies for ${SECONDS} s, ${FOLLOWERS} followers`
  return [
    {
      what: `${load}: votes accepted, and counted`,
      goal: 'all',
      seen: `${Math.min(...accepted)} of ${asked}`,
      met: accepted.every((many) => many === asked) && kept === asked && wrong === 0,
      detail: `${kept} votes kept, ${wrong} replies whose counters differ; the last answer after ${short(Math.max(...inTime))} s; ${short(median(rounds.map(({ processor }) => processor)))} µs of processor a vote, pages and followers with it${refused.length > 0 ? `; refused: ${refused.join(' ')}` : ''}`,
    },
    {
      what: 'the same: frames of figures a second to the follower who got them most often',
      goal: '≤ 1 (sent; as they arrive, within 5 %)',
      seen: short(perSecond),
      met: perSecond <= 1.05,
      detail: `${rounds.map(({ seen }) => seen.frames).join(', ')} frames in all; ${short(Math.min(...rounds.map(({ seen }) => seen.shortestMs)))} ms between two of one follower at least, as they arrive`,
    },
    {
      what: `the same: followers who do not have the right figures ${SETTLED_MS / 1000} s after the last vote`,
      goal: '0',
      seen: String(behind),
      met: behind === 0,
      detail: `${FOLLOWERS} followers in each of ${PAIRS} rounds, all figures of all replies, as markup`,
    },
    {
      what: "the same: p99 of another thread's page / quiet, with the same followers",
      goal: '≤ 2 ×',
      seen: `${short(ratio)} ×`,
      met: ratio <= 2,
      detail: `${short(median(rounds.map(({ p99 }) => p99)))} / ${short(median(rounds.map(({ quiet }) => quiet)))} ms at ${READS_A_SECOND} reads a second; median of ${PAIRS} pairs`,
    },
  ]
}
