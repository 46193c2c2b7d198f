import { connect } from 'node:net'
import { onSchedule } from './on-schedule.ts'
import { followThread } from './thread-follower.ts'

// A process of its own, on a processor of its own: those who vote and those who follow. It is asked by messages and answers by messages.

/** What the process is told first. `cookies` are of the voters, one each. */
export type Start = { readonly port: number; readonly followers: number; readonly cookies: readonly string[]; readonly replies: number }
/** One round: `say` shifts what everybody votes, so that each round changes every vote. */
export type Round = { readonly say: number; readonly aSecond: number; readonly seconds: number }
export type RoundResult = { readonly accepted: number; readonly refused: Readonly<Record<string, number>>; readonly tookMs: number }
/** What the followers saw since the last time they were asked. */
export type Seen = {
  /** Frames a second of the follower who got them most often, from his first to his last. */
  readonly most: number
  /** Frames of all followers together. */
  readonly frames: number
  /** The shortest time between two frames of one follower. */
  readonly shortestMs: number
  /** Followers whose figures are not the ones given. */
  readonly wrong: number
}
export type Ask = { start: Start } | { round: Round } | { seen: { truth: Readonly<Record<string, string>> } }

const CONNECTIONS = 48
const VOTES = ['agree', 'disagree', 'pass'] as const

type Follower = { readonly figures: Map<number, string>; frames: number; first: number; last: number; shortest: number }

let start: Start
const followers: Follower[] = []
/** All followers get the same bytes, so they are read once. */
const read = new Map<string, [number, string][]>()

function repliesIn(text: string): [number, string][] {
  const known = read.get(text)
  if (known) return known
  const { replies } = (JSON.parse(text) as { d: { replies: [number, string][] } }).d
  if (read.size > 20) read.clear()
  read.set(text, replies)
  return replies
}

async function follow() {
  for (let i = 0; i < start.followers; i++) {
    const follower: Follower = { figures: new Map(), frames: 0, first: 0, last: -Infinity, shortest: Infinity }
    followers.push(follower)
    const { ready } = followThread(start.port, 1, (text, at) => {
      for (const [number, markup] of repliesIn(text)) follower.figures.set(number, markup)
      if (follower.frames++ === 0) follower.first = at
      else follower.shortest = Math.min(follower.shortest, at - follower.last)
      follower.last = at
    })
    await ready
  }
}

/** Connections that send without waiting, and count the answers by their status. */
function openVoters() {
  const counts = new Map<string, number>()
  let answered = 0
  const sockets = Array.from({ length: CONNECTIONS }, () => {
    let rest = ''
    const socket = connect(start.port, '127.0.0.1')
    socket.on('data', (chunk) => {
      const text = rest + chunk.toString('latin1')
      for (const [, status = ''] of text.matchAll(/HTTP\/1\.1 (\d{3})/g)) {
        counts.set(status, (counts.get(status) ?? 0) + 1)
        answered++
      }
      rest = /HTTP\/1\.1 \d{0,2}$|H?T?T?P?\/?1?\.?1? ?$/.exec(text)?.[0] ?? ''
    })
    return socket
  })
  return { sockets, counts, answered: () => answered }
}

async function vote({ say, aSecond, seconds }: Round): Promise<RoundResult> {
  const { sockets, counts, answered } = openVoters()
  const began = performance.now()
  let asked = 0
  await onSchedule(aSecond, seconds, () => sockets[asked % CONNECTIONS]!.write(voteOf(asked++, say)))
  for (let waited = 0; answered() < asked && waited < 20_000; waited += 5) await new Promise((resolve) => setTimeout(resolve, 5))
  const tookMs = performance.now() - began
  for (const socket of sockets) socket.destroy()
  const { 200: accepted = 0, ...refused } = Object.fromEntries(counts)
  return { accepted, refused: answered() < asked ? { ...refused, none: asked - answered() } : refused, tookMs }
}

/** The nth vote of a round: everybody votes on as many different replies as he has turns, from a network of his own. */
function voteOf(n: number, say: number): string {
  const { port, cookies, replies } = start
  const person = n % cookies.length
  const turn = Math.floor(n / cookies.length)
  const body = `{"vote":"${VOTES[(say + person + turn) % 3]}"}`
  return (
    `PUT /api/threads/1/replies/${1 + ((person + turn) % replies)}/vote HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: http://127.0.0.1:${port}\r\n` +
    `cookie: ${cookies[person]}\r\nx-forwarded-for: 100.64.${person >> 8}.${person & 255}\r\nidempotency-key: ${say}-${n}\r\n` +
    `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`
  )
}

function seen(truth: Readonly<Record<string, string>>): Seen {
  const right = Object.entries(truth)
  const isRight = ({ figures }: Follower) => right.every(([number, markup]) => figures.get(Number(number)) === markup)
  const result = {
    most: Math.max(...followers.map(({ frames, first, last }) => (1000 * (frames - 1)) / (last - first))),
    frames: followers.reduce((sum, { frames }) => sum + frames, 0),
    shortestMs: Math.min(...followers.map(({ shortest }) => shortest)),
    wrong: followers.filter((follower) => !isRight(follower)).length,
  }
  for (const follower of followers) [follower.frames, follower.shortest] = [0, Infinity]
  return result
}

process.on('message', async (ask: Ask) => {
  if ('start' in ask) {
    start = ask.start
    await follow()
    process.send!('following')
  } else if ('round' in ask) process.send!(await vote(ask.round))
  else process.send!(seen(ask.seen.truth))
})
