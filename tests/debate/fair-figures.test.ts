import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { tallyThread } from '../../server/debate/tally/tally-thread.ts'
import { tellFigures } from '../../server/debate/tally/tell-figures.ts'
import { NO_VOTES } from '../../server/debate/votes/no-votes.ts'
import { liveParts } from '../../server/pages/thread/live-parts.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { debate } from './open-debate.ts'

const REPLIES = 100
/** Twelve replies surely fit into a frame. */
const SECONDS = Math.ceil(REPLIES / 12)

/** A debate of a hundred replies whose figures all fill their row. */
async function crowded(engine: 'sqlite' | 'postgres'): Promise<Forum> {
  const forum = await debate({ engine })
  for (let n = 4; n <= REPLIES; n++) await forum.run(postReply, { as: 'sari', input: { threadId: 1, text: `Balasan yang ke-${n}.` } })
  const numbers = Array.from({ length: REPLIES }, (_, index) => index + 1)
  const full = { onlineAgree: 40, onlineDisagree: 9, offlineAgree: 41, offlineDisagree: 8, buyerAgree: 11, observerAgree: 12, minds: 2 }
  await forum.transactor.run(
    async ({ db, t }) =>
      void (await db.insert(t.replyFigures).values(numbers.map((number) => ({ ...NO_VOTES, ...full, threadId: 1, number })))),
    '',
  )
  return forum
}

/** Each reply gets one more vote. */
const moveAll = (forum: Forum) =>
  forum.transactor.run(async ({ db, t }) => {
    const { replyFigures: f } = t
    await db.update(f).set({ helpful: sql`${f.helpful} + 1`, version: 0 })
    await db.insert(t.tallyDue).values({ threadId: 1 }).onConflictDoNothing()
  }, '')

const ORIGIN = 'http://127.0.0.1:3000'

type Told = { replies: readonly (readonly [number, string] | { number: number })[] }

/** A follower who gets one frame a second, and which replies he was told of. */
function follower(forum: Forum, as: 'html' | 'json', locale: 'id' | 'en', from: number) {
  const read = tellFigures(forum.readers, liveParts(ORIGIN))
  const told = new Set<number>()
  let known = from
  return {
    told,
    async hear() {
      const { d, version } = await read(1, known, locale, as)
      for (const reply of (d as Told).replies) told.add('number' in reply ? reply.number : reply[0])
      known = version
    },
  }
}

onBothEngines('a debate in which a hundred replies move every second', (_, engine) => {
  test('is told to each follower, also to one who comes later, with each of its replies within seconds', async () => {
    const forum = await crowded(engine)
    const followers = [follower(forum, 'html', 'id', 0), follower(forum, 'html', 'en', 0), follower(forum, 'json', 'id', 0)]
    let from = 0
    const second = async () => {
      await moveAll(forum)
      const { next, version } = await forum.run(tallyThread, { as: null, input: { threadId: 1, from } })
      from = next
      for (const one of followers) await one.hear()
      return version
    }
    let version = 0
    for (let n = 0; n < SECONDS; n++) version = await second()
    for (const { told } of followers) expect(told.size).toBe(REPLIES)

    followers.push(follower(forum, 'html', 'id', version), follower(forum, 'json', 'en', version), follower(forum, 'html', 'en', 3))
    for (const { told } of followers) told.clear()
    for (let n = 0; n < SECONDS; n++) await second()
    for (const { told } of followers) expect(told.size).toBe(REPLIES)
  })
})
