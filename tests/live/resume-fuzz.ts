import { connect as connectTcp } from 'node:net'
import { WebSocket } from 'ws'
import type { ServerFrame } from '../../server/live/schema.ts'
import type { LiveForum } from './open-live.ts'

/** A follower's whole memory: its cursor, and what went wrong. */
type Follower = { cursor: number; gaps: number; duplicates: number; resets: number; hiddenSeen: number; got: number }

/** `got` is how many frames of events came in all, `refused` how many connections an overloaded server did not take. */
export type FuzzResult = Omit<Follower, 'cursor'> & { cuts: number; events: number; behind: number; refused: number }

const TOPIC = 1
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const someMs = (most: number) => Math.floor(Math.random() ** 2 * most)

/**
 * Publishes, edits, hides and restores while followers are cut off at random moments (between frames, in the middle of one, while
 * they wait in a poll) and come back with their cursors, by socket or poll, in any form.
 */
export async function resumeFuzz(
  forum: LiveForum,
  { cuts: enough, followers: many = 40 }: { cuts: number; followers?: number },
): Promise<FuzzResult> {
  let cuts = 0
  let refused = 0
  let head = 0
  let done = false
  const going = () => !done
  /** Replies whose text must not be seen, since when. */
  const hidden = new Map<number, number>()
  const followers: Follower[] = Array.from({ length: many }, () => ({
    cursor: 0,
    gaps: 0,
    duplicates: 0,
    resets: 0,
    hiddenSeen: 0,
    got: 0,
  }))

  async function publish() {
    let replies = 0
    while (going()) {
      const choice = Math.random()
      const number = 1 + Math.floor(Math.random() * replies)
      if (replies < 5 || choice < 0.7)
        ({ number: replies, seq: head } = await forum.post(`teks-rahasia-${replies + 1}. ${'isi '.repeat(someMs(300))}`))
      else if (choice < 0.8 && !hidden.has(number)) ({ seq: head } = await forum.edit(number, `teks-rahasia-${number}. diubah`))
      else if (hidden.size > 20 || hidden.has(number)) {
        const [restored = 0] = hidden.has(number) ? [number] : hidden.keys()
        hidden.delete(restored)
        head = await forum.setState(restored, 'shown')
      } else {
        head = await forum.setState(number, 'hidden')
        await forum.hub.refresh() // the hint may have been lost here; a moderator's answer comes after it
        hidden.set(number, performance.now())
      }
      await pause(someMs(12))
    }
  }

  function take(follower: Follower, frame: ServerFrame, since: number) {
    if (frame.t === 'reset') follower.resets++
    if (frame.t !== 'ev') return
    follower.got++
    if (frame.s > follower.cursor + 1) follower.gaps++
    for (const [i, { d }] of frame.e.entries()) {
      const seq = frame.s + i
      if (seq <= follower.cursor) follower.duplicates++
      follower.cursor = Math.max(follower.cursor, seq)
      const text = JSON.stringify(d)
      for (const [, number] of text.matchAll(/teks-rahasia-(\d+)\./g))
        if ((hidden.get(Number(number)) ?? Infinity) < since) follower.hiddenSeen++
    }
  }

  /** One connection's life; resolves when it is over. */
  function bySocket(follower: Follower, until: () => boolean, cut: { afterMs?: number; afterBytes?: number }): Promise<void> {
    const since = performance.now()
    return new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${forum.port}/live?v=1&${someForm()}`, {
        origin: `http://127.0.0.1:${forum.port}`,
        perMessageDeflate: false,
        createConnection: () => {
          const tcp = connectTcp(forum.port, '127.0.0.1')
          let bytes = 0
          tcp.on('data', (chunk: Buffer) => {
            bytes += chunk.length
            if (bytes > (cut.afterBytes ?? Infinity)) tcp.destroy()
          })
          return tcp
        },
      })
      // Now and then it dies while it still connects; mostly in the middle of things.
      let timer: NodeJS.Timeout | undefined
      const startTimer = () => (timer ??= cut.afterMs === undefined ? undefined : setTimeout(() => socket.terminate(), cut.afterMs))
      if (Math.random() < 0.1) startTimer()
      socket.on('open', startTimer)
      const look = setInterval(() => until() && socket.terminate(), 20)
      socket.on('message', (data: Buffer) => {
        const frame = JSON.parse(data.toString()) as ServerFrame
        if (frame.t === 'hi') socket.send(JSON.stringify({ t: 'sub', id: 1, th: [[TOPIC, follower.cursor]], ep: forum.epoch }))
        take(follower, frame, since)
      })
      socket.on('error', () => {})
      socket.on('unexpected-response', () => {
        refused++
        socket.terminate()
      })
      socket.on('close', () => {
        clearTimeout(timer)
        clearInterval(look)
        resolve()
      })
    })
  }

  async function byPoll(follower: Follower, waitS: number, cutAfterMs?: number) {
    const since = performance.now()
    const leaving = new AbortController()
    const timer = setTimeout(() => leaving.abort(), cutAfterMs)
    if (cutAfterMs === undefined) clearTimeout(timer)
    try {
      const response = await fetch(
        `http://127.0.0.1:${forum.port}/live/poll?v=1&${someForm()}&ep=${forum.epoch}&th=${TOPIC}.${follower.cursor}&w=${waitS}`,
        { signal: leaving.signal },
      )
      if (response.status !== 200 && response.status !== 204) refused++
      if (response.status !== 200) return
      const { f } = (await response.json()) as { f: ServerFrame[] }
      for (const frame of f) take(follower, frame, since)
    } catch {
      // it was cut
    } finally {
      clearTimeout(timer)
    }
  }

  async function live(follower: Follower) {
    while (going()) {
      const way = Math.random()
      if (way < 0.25) await byPoll(follower, 25, someMs(60))
      else if (way < 0.35) await byPoll(follower, 0)
      else if (way < 0.6) await bySocket(follower, () => !going(), { afterBytes: 200 + someMs(60_000), afterMs: 200 })
      else await bySocket(follower, () => !going(), { afterMs: someMs(120) })
      if (way < 0.25 || way >= 0.35) cuts++
      if (cuts >= enough) done = true
    }
  }

  const stayers: Follower[] = Array.from({ length: 4 }, () => ({ cursor: 0, gaps: 0, duplicates: 0, resets: 0, hiddenSeen: 0, got: 0 }))
  const over = { yet: false }
  const staying = stayers.map(async (stayer) => {
    while (!over.yet) await bySocket(stayer, () => over.yet, {})
  })
  await Promise.all([publish(), ...followers.map(live)])

  // Liveness: with nothing new to wake anybody, everyone still comes to the head; the ones that were never cut by themselves.
  const deadline = performance.now() + 10_000
  const reached = (follower: Follower) => follower.cursor >= head || performance.now() > deadline
  await Promise.all(followers.map((follower, i) => until(follower, i % 2 === 0)))
  while (!stayers.every(reached)) await pause(10)
  over.yet = true
  await Promise.all(staying)

  async function until(follower: Follower, socket: boolean) {
    while (!reached(follower)) await (socket ? bySocket(follower, () => reached(follower), {}) : byPoll(follower, 1))
  }

  const all = [...followers, ...stayers]
  const sum = (of: (follower: Follower) => number) => all.reduce((total, follower) => total + of(follower), 0)
  return {
    cuts,
    events: head,
    refused,
    got: sum(({ got }) => got),
    gaps: sum(({ gaps }) => gaps),
    duplicates: sum(({ duplicates }) => duplicates),
    resets: sum(({ resets }) => resets),
    hiddenSeen: sum(({ hiddenSeen }) => hiddenSeen),
    behind: all.filter(({ cursor }) => cursor !== head).length,
  }
}

const someForm = () => `lang=${Math.random() < 0.5 ? 'id' : 'en'}&as=${Math.random() < 0.5 ? 'json' : 'html'}`
