import { afterAll, expect, test } from 'vitest'
import { castVote } from '../../server/debate/votes/cast-vote.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { connect } from '../live/live-client.ts'
import { openApp } from '../tools/open-app.ts'

const REPLIES = 100
const numbers = Array.from({ length: REPLIES }, (_, index) => index + 1)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

type Told = { replies: readonly (readonly [number, string] | { number: number })[] }

const forum = await openApp()
const port = Number(new URL(await forum.listen()).port)
afterAll(() => forum.close())
const sari = { personId: (await forum.guest('sari', { stall: 'online' })).personId, sessionId: null }
const pendi = { personId: (await forum.guest('pendi', { stall: 'offline' })).personId, sessionId: null }

async function follow(form: 'html' | 'json', tally: number) {
  const client = connect(port, { query: `v=1&lang=id&as=${form}` })
  await client.next('hi')
  await client.sub([[1, -1, tally]])
  return {
    ...client,
    /** Which replies he was told of. */
    told: () =>
      new Set(
        client.frames.flatMap((frame) =>
          frame.t === 'tally' ? (frame.d as Told).replies.map((reply) => ('number' in reply ? reply.number : reply[0])) : [],
        ),
      ).size,
  }
}

test('while a hundred replies are voted on every second, each follower is told of each of them within seconds', async () => {
  const opening = { title: 'Malam yang ramai', text: 'Pembuka yang cukup panjang untuk dibaca siapa saja.', motion: 'Pasar buka malam.' }
  await forum.run(openThread, { actor: sari, input: opening })
  for (const n of numbers) await forum.run(postReply, { actor: sari, input: { threadId: 1, text: `Balasan yang ke-${n}.` } })
  const followers = [await follow('html', 0), await follow('json', 0)]

  const over = new AbortController()
  const votes = (async () => {
    for (let second = 0; !over.signal.aborted; second++) {
      const vote = second % 2 === 0 ? 'agree' : 'disagree'
      const next = pause(900)
      await Promise.all(numbers.map((number) => forum.run(castVote, { actor: pendi, input: { threadId: 1, number, vote } })))
      await next
    }
  })()
  const until = async (one: { told: () => number }, ms: number) => {
    for (const end = performance.now() + ms; one.told() < REPLIES && performance.now() < end;) await pause(50)
    return one.told()
  }
  await pause(1_500)
  const [{ tally } = { tally: 0 }] = await forum.readers.read.db
    .select({ tally: forum.readers.read.t.threads.tally })
    .from(forum.readers.read.t.threads)
  followers.push(await follow('html', tally))
  expect(await Promise.all(followers.map((one) => until(one, 20_000)))).toEqual(followers.map(() => REPLIES))
  over.abort()
  await votes
  await Promise.all(followers.map((one) => one.end()))
})
